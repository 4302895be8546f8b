import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ToastRegion } from "@/components/ui/toast";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { localeOffer } from "@/lib/i18n/offered-locales";
import { type Brand, BrandMark } from "./brand-mark";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { LanguageSwitch } from "./language-switch";
import { RailLink } from "./rail-link";
import { type FrameUser, UserMenu } from "./user-menu";

export type NavItem = {
  href: string;
  labelKey: "cases" | "trends" | "quality" | "incidents" | "articles" | "admin";
  icon: ReactNode;
};

type AppFrameProps = {
  brand: Brand;
  nav: readonly NavItem[];
  user: FrameUser;
  /** A `SearchBox`. */
  search?: ReactNode;
  /** A button that ends the session; it stands last in the user menu. */
  signOut?: ReactNode;
  /** What everybody must know now: an open incident, demo data. Lies under the top bar. */
  ribbon?: ReactNode;
  children: ReactNode;
};

function Rail({ brand, nav }: Pick<AppFrameProps, "brand" | "nav">) {
  const t = useTranslations("common");
  return (
    <nav
      aria-label={t("nav.label")}
      data-print="hide"
      className="fixed z-40 flex border-line bg-surface max-sm:inset-x-0 max-sm:bottom-0 max-sm:h-(--phone-bar) max-sm:border-t max-sm:px-2 max-sm:pb-[env(safe-area-inset-bottom)] sm:inset-y-0 sm:left-0 sm:w-(--rail) sm:flex-col sm:items-center sm:gap-1 sm:border-r sm:py-3"
    >
      <BrandMark brand={brand} className="mb-3 size-8 max-sm:hidden" />
      {nav.map((item) => (
        <RailLink key={item.href} href={item.href} label={t(`nav.${item.labelKey}`)} icon={item.icon} />
      ))}
    </nav>
  );
}

/** What every signed-in screen stands in. Pages write their name into the top bar with `PageHeader`. */
export function AppFrame({ brand, nav, user, search, signOut, ribbon, children }: AppFrameProps) {
  const t = useTranslations("common");
  return (
    <div className="min-h-dvh pb-(--phone-bar) has-data-ribbon:[--ribbon:2rem] sm:pl-(--rail) print:p-0">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("nav.skip")}
      </a>
      <Rail brand={brand} nav={nav} />
      <header
        data-print="hide"
        className="sticky top-0 z-20 flex h-(--top-bar) items-center justify-end gap-3 border-line border-b bg-surface px-4 max-sm:gap-2 max-sm:has-[[type=search]:focus]:z-40"
      >
        {search}
        {localeOffer().locales.length > 1 ? <LanguageSwitch cookieName={LOCALE_COOKIE} /> : null}
        <UserMenu user={user}>{signOut}</UserMenu>
      </header>
      {ribbon ? (
        <aside aria-label={t("nav.notices")} data-print="hide" data-ribbon>
          {ribbon}
        </aside>
      ) : null}
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <ToastRegion />
      <KeyboardShortcuts />
    </div>
  );
}
