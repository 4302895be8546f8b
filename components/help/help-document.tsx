import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { api, routes } from "@/lib/routes";
import { type HelpWords, LANGUAGE_NAMES } from "./help-words";

/** What every public page needs of the desk. */
export type HelpFrame = {
  locale: Locale;
  t: HelpWords;
  /** The address that browsers open, without a slash at its end. */
  origin: string;
  organisation: string;
  logoId: string | null;
  styleTag: string;
};

type HelpDocumentProps = {
  frame: HelpFrame;
  title: string;
  description: string;
  /** The same page by language, with its own among them; null for a page that no search engine keeps. */
  addresses: Partial<Record<Locale, string>> | null;
  children: ReactNode;
};

const entriesOf = (addresses: Partial<Record<Locale, string>>): [string, string][] =>
  Object.entries(addresses);

function Head({ frame, title, description, addresses }: Omit<HelpDocumentProps, "children">) {
  const { locale, origin, organisation, styleTag } = frame;
  const own = addresses?.[locale];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${organisation}`}</title>
      <meta name="description" content={description} />
      {own ? null : <meta name="robots" content="noindex" />}
      {own ? <link rel="canonical" href={origin + own} /> : null}
      {addresses
        ? entriesOf(addresses).map(([language, address]) => (
            <link key={language} rel="alternate" hrefLang={language} href={origin + address} />
          ))
        : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={routes.helpStyle(styleTag)} />
    </head>
  );
}

function Languages({ frame, addresses }: Pick<HelpDocumentProps, "frame" | "addresses">) {
  if (!addresses || entriesOf(addresses).length < 2) return null;
  return (
    <nav aria-label={frame.t("languages")} className="languages">
      {entriesOf(addresses).map(([language, address]) => (
        <a
          key={language}
          href={address}
          lang={language}
          hrefLang={language}
          aria-current={language === frame.locale ? "true" : undefined}
        >
          {LANGUAGE_NAMES[language === "en" ? "en" : "zh-CN"]}
        </a>
      ))}
    </nav>
  );
}

/** A whole public page: who speaks, in which languages, and what. */
export function HelpDocument(props: HelpDocumentProps) {
  const { frame, addresses, children } = props;
  const { locale, t, organisation, logoId } = frame;
  return (
    <html lang={locale}>
      <Head {...props} />
      <body>
        <header>
          <a href={routes.help(locale)} className="brand">
            {/* biome-ignore lint/performance/noImgElement: a page without scripts has no use for Next's own. */}
            {logoId ? <img src={api.logo(logoId)} alt="" width="32" height="32" /> : null}
            <span>{organisation}</span>
            <span className="part">{t("label")}</span>
          </a>
          <Languages frame={frame} addresses={addresses} />
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
