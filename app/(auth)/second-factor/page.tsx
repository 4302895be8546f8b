import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignedOutFrame } from "@/components/auth/signed-out-frame";
import { brandOf } from "@/components/layout/brand-of";
import { MoreMessages } from "@/components/layout/more-messages";
import { SignOutButton } from "@/components/layout/sign-out-button";
import { SecondFactorGate } from "@/components/second-factor/second-factor-gate";
import { currentActor } from "@/lib/auth/session";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { ownPath, routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("secondFactor.gateTitle") };
}

export default async function SecondFactorPage({ searchParams }: PageProps<"/second-factor">) {
  const target = ownPath((await searchParams).next);
  const actor = await currentActor();
  if (!actor) redirect(routes.signIn(target));
  if (!actor.lacksSecondFactor) redirect(target);
  const t = await getTranslations();
  const locale = await getLocale();
  return (
    <SignedOutFrame
      brand={brandOf(await organisationSettings(), locale)}
      title={t("auth.secondFactor.gateTitle")}
      help={<SignOutButton label={t("common.user.signOut")} />}
    >
      <MoreMessages messages={pickMessages(locale, ["auth"])}>
        <SecondFactorGate next={target} />
      </MoreMessages>
    </SignedOutFrame>
  );
}
