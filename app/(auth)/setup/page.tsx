import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/auth/setup-form";
import { SignedOutFrame } from "@/components/auth/signed-out-frame";
import { brandOf } from "@/components/layout/brand-of";
import { MoreMessages } from "@/components/layout/more-messages";
import { ButtonLink } from "@/components/ui/button-link";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { isSetupLinkOpen } from "@/lib/setup/setup-queries";

export async function generateMetadata(): Promise<Metadata> {
  // The address holds the token, which no other page may be told.
  return { title: (await getTranslations("auth"))("setup.title"), referrer: "no-referrer" };
}

export default async function SetupPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  const t = await getTranslations("auth");
  const brand = brandOf(await organisationSettings(), await getLocale());
  if (typeof token !== "string" || !(await isSetupLinkOpen(token, new Date()))) {
    return (
      <SignedOutFrame brand={brand} title={t("setup.expiredTitle")}>
        <p className="mb-4">{t("setup.expired")}</p>
        <ButtonLink href={routes.signIn()}>{t("setup.toSignIn")}</ButtonLink>
      </SignedOutFrame>
    );
  }
  return (
    <SignedOutFrame brand={brand} title={t("setup.title")}>
      <MoreMessages messages={pickMessages(await getLocale(), ["auth"])}>
        <SetupForm token={token} />
      </MoreMessages>
    </SignedOutFrame>
  );
}
