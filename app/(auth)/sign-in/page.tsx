import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SignedOutFrame } from "@/components/auth/signed-out-frame";
import { brandOf } from "@/components/layout/brand-of";
import { currentActor } from "@/lib/auth/session";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

/** Only addresses of this desk: a path, and not one that a browser reads as another host. */
const safeNext = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) ? next : routes.home();

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const target = safeNext(typeof next === "string" ? next : undefined);
  if (await currentActor()) redirect(target);
  const t = await getTranslations("auth");
  const brand = brandOf(await organisationSettings(), await getLocale());
  const texts = {
    login: t("signIn.login"),
    password: t("signIn.password"),
    submit: t("signIn.submit"),
    refused: t("signIn.refused"),
    offline: t("signIn.offline"),
  };
  return (
    <SignedOutFrame brand={brand} title={t("signIn.title")} help={t("signIn.help")}>
      <SignInForm next={target} texts={texts} />
    </SignedOutFrame>
  );
}
