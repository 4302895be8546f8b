import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Brand, BrandMark } from "@/components/layout/brand-mark";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { localeOffer } from "@/lib/i18n/offered-locales";

type SignedOutFrameProps = { brand: Brand; title: string; children: ReactNode; help?: ReactNode };

/** What a screen without a session stands in: the product's name, one box, one line of help. */
export function SignedOutFrame({ brand, title, children, help }: SignedOutFrameProps) {
  const t = useTranslations("common.app");
  return (
    <main className="grid min-h-dvh place-items-center bg-bg p-4">
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-3">
          <BrandMark brand={brand} className="size-9" />
          <div>
            <p className="text-balance font-semibold text-lg leading-tight">{brand.name}</p>
            <p className="text-pretty text-muted text-sm">
              {t("name")} · {t("tagline")}
            </p>
          </div>
          <span className="ml-auto">
            {localeOffer().locales.length > 1 ? <LanguageSwitch cookieName={LOCALE_COOKIE} /> : null}
          </span>
        </div>
        <section className="rounded-lg border border-line bg-surface p-6">
          <h1 className="mb-4 font-semibold text-lg">{title}</h1>
          {children}
        </section>
        {help ? <p className="mt-4 text-pretty text-muted text-sm">{help}</p> : null}
      </div>
    </main>
  );
}
