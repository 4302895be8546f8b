import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/auth/invitation-form";
import { SignedOutFrame } from "@/components/auth/signed-out-frame";
import { brandOf } from "@/components/layout/brand-of";
import { MoreMessages } from "@/components/layout/more-messages";
import { ButtonLink } from "@/components/ui/button-link";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { findInvited } from "@/lib/setup/invitation-queries";

export async function generateMetadata(): Promise<Metadata> {
  // The address holds the token, which no other page may be told.
  return { title: (await getTranslations("auth"))("invitation.title"), referrer: "no-referrer" };
}

export default async function InvitationPage({ searchParams }: PageProps<"/invitation">) {
  const { token } = await searchParams;
  const t = await getTranslations("auth");
  const locale = await getLocale();
  const brand = brandOf(await organisationSettings(), locale);
  const invited = typeof token === "string" ? await findInvited(token, new Date()) : null;
  if (typeof token !== "string" || invited === null) {
    return (
      <SignedOutFrame brand={brand} title={t("invitation.expiredTitle")}>
        <p className="mb-4">{t("invitation.expired")}</p>
        <ButtonLink href={routes.signIn()}>{t("setup.toSignIn")}</ButtonLink>
      </SignedOutFrame>
    );
  }
  return (
    <SignedOutFrame brand={brand} title={t("invitation.title")}>
      <MoreMessages messages={pickMessages(locale, ["auth"])}>
        <InvitationForm token={token} login={invited.login} name={invited.displayName} />
      </MoreMessages>
    </SignedOutFrame>
  );
}
