import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SignedOutFrame } from "@/components/auth/signed-out-frame";
import { brandOf } from "@/components/layout/brand-of";
import { currentActor } from "@/lib/auth/session";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { ownPath } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const target = ownPath((await searchParams).next);
  if (await currentActor()) redirect(target);
  const t = await getTranslations("auth");
  const brand = brandOf(await organisationSettings(), await getLocale());
  const texts = {
    login: t("signIn.login"),
    password: t("signIn.password"),
    submit: t("signIn.submit"),
    refused: t("signIn.refused"),
    code: t("signIn.code"),
    codeHelp: t("signIn.codeHelp"),
    codeSubmit: t("signIn.codeSubmit"),
    codeWrong: t("signIn.codeWrong"),
    back: t("signIn.back"),
    offline: t("signIn.offline"),
  };
  return (
    <SignedOutFrame brand={brand} title={t("signIn.title")} help={t("signIn.help")}>
      <SignInForm next={target} texts={texts} />
    </SignedOutFrame>
  );
}
