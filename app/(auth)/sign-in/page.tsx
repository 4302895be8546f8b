import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { currentActor } from "@/lib/auth/session";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
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
  const common = await getTranslations("common");
  const texts = {
    login: t("signIn.login"),
    password: t("signIn.password"),
    submit: t("signIn.submit"),
    refused: t("signIn.refused"),
    offline: t("signIn.offline"),
  };
  return (
    <main className="grid min-h-dvh place-items-center bg-bg p-4">
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-3">
          <span
            aria-hidden="true"
            className="grid size-9 place-items-center rounded-lg bg-accent font-semibold text-accent-ink text-lg"
          >
            {common("app.mark")}
          </span>
          <div>
            <p className="font-semibold text-lg leading-tight">{common("app.name")}</p>
            <p className="text-muted text-sm">{common("app.tagline")}</p>
          </div>
          <span className="ml-auto">
            <LanguageSwitch cookieName={LOCALE_COOKIE} />
          </span>
        </div>
        <section className="rounded-lg border border-line bg-surface p-6">
          <h1 className="mb-4 font-semibold text-lg">{t("signIn.title")}</h1>
          <SignInForm next={target} texts={texts} />
        </section>
        <p className="mt-4 text-muted text-sm">{t("signIn.help")}</p>
      </div>
    </main>
  );
}
