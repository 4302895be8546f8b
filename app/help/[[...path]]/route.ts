import { createElement } from "react";
import type { HelpFrame } from "@/components/help/help-document";
import { documentOf, helpExcerpt } from "@/components/help/help-markup";
import { HelpArticlePage, HelpListPage, HelpMissingPage } from "@/components/help/help-pages";
import { helpSitemap } from "@/components/help/help-sitemap";
import { helpStyle } from "@/components/help/help-style";
import { helpWords } from "@/components/help/help-words";
import { env } from "@/lib/env";
import { type HelpAddress, helpAddress } from "@/lib/help/help-address";
import { findHelpArticle, hasPublicReading, listHelpArticles } from "@/lib/help/help-queries";
import { log } from "@/lib/http/log";
import { fingerprint, type PublicContent, publicAnswer } from "@/lib/http/public-answer";
import { EVERY_LOCALE, type Locale, localText, preferredLocale } from "@/lib/i18n/locale";
import { accentProperties } from "@/lib/organisation/accent";
import { type OrganisationSettings, organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

type RouteContext = { params: Promise<{ path?: string[] }> };

const styleOf = ({ accentLight, accentDark }: OrganisationSettings): string =>
  helpStyle(accentProperties(accentLight, accentDark));

const originOf = (): string => new URL(env().APP_ORIGIN).origin;

const frameOf = (settings: OrganisationSettings, locale: Locale): HelpFrame => ({
  locale,
  t: helpWords(locale),
  origin: originOf(),
  organisation: localText({ zh: settings.nameZh, en: settings.nameEn }, locale),
  logoId: settings.logoId,
  styleTag: fingerprint(styleOf(settings)),
});

async function listPage(settings: OrganisationSettings, locale: Locale): Promise<PublicContent | null> {
  if (!(await hasPublicReading())) return null;
  const frame = frameOf(settings, locale);
  const items = [];
  for (const { slug, texts } of await listHelpArticles()) {
    const text = texts[locale];
    if (text) items.push({ slug, title: text.title, excerpt: await helpExcerpt(text, frame.t) });
  }
  return { type: "text/html", text: await documentOf(createElement(HelpListPage, { frame, items })) };
}

async function articlePage(
  settings: OrganisationSettings,
  locale: Locale,
  slug: string,
): Promise<PublicContent | null> {
  const article = await findHelpArticle(slug);
  const text = article?.texts[locale];
  if (!article || !text) return null;
  const frame = frameOf(settings, locale);
  const excerpt = await helpExcerpt(text, frame.t);
  const page = createElement(HelpArticlePage, {
    frame,
    article,
    text,
    excerpt,
    timeZone: settings.timeZone,
  });
  return { type: "text/html", text: await documentOf(page) };
}

async function sitemap(): Promise<PublicContent | null> {
  if (!(await hasPublicReading())) return null;
  return { type: "application/xml", text: helpSitemap(originOf(), await listHelpArticles()) };
}

async function contentOf(
  address: HelpAddress | null,
  settings: OrganisationSettings,
): Promise<PublicContent | null> {
  switch (address?.kind) {
    case "style":
      return { type: "text/css", text: styleOf(settings) };
    case "sitemap":
      return sitemap();
    case "list":
      return listPage(settings, address.locale);
    case "article":
      return articlePage(settings, address.locale, address.slug);
    default:
      return null;
  }
}

/**
 * No cookie is read: the answer is the same for everybody who asks for the same language. Customers write in either
 * language, whichever the desk's own people work in.
 */
const wantedLocale = (request: Request): Locale =>
  preferredLocale(undefined, request.headers.get("accept-language"), EVERY_LOCALE);

async function answer(request: Request, context: RouteContext): Promise<Response> {
  const address = helpAddress((await context.params).path ?? []);
  if (address?.kind === "home" && (await hasPublicReading())) {
    const headers = {
      location: routes.help(wantedLocale(request)),
      vary: "accept-language",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    };
    return new Response(null, { status: 307, headers });
  }
  const settings = await organisationSettings();
  const content = await contentOf(address, settings);
  if (content) return publicAnswer(request, content);
  const locale = address && "locale" in address ? address.locale : wantedLocale(request);
  const page = createElement(HelpMissingPage, {
    frame: frameOf(settings, locale),
    hasList: await hasPublicReading(),
  });
  return publicAnswer(request, { type: "text/html", text: await documentOf(page), status: 404 });
}

/** What everybody may read. HEAD is answered by it too. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  try {
    return await answer(request, context);
  } catch (thrown) {
    log().error({ code: "help", error: thrown instanceof Error ? thrown.name : "unknown" });
    const text = helpWords(wantedLocale(request))("away");
    return publicAnswer(request, { type: "text/plain", text, status: 503 });
  }
}
