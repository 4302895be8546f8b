"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { FeedbackBar } from "@/components/articles/feedback-bar";
import { FixRate } from "@/components/articles/fix-rate";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Skeleton } from "@/components/ui/skeleton";
import { PLACE_NAMES, type PlaceValues } from "@/lib/articles/article-places";
import { articleNeed, rankedArticles } from "@/lib/articles/article-worth";
import { articlesOfCauseOptions } from "@/lib/articles/article-worth-query-options";
import type { CauseArticle } from "@/lib/articles/article-worth-schema";
import { casePlaces } from "@/lib/articles/place-values";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { useCaseFrame } from "./case-context";
import { PacketLinks } from "./packet-links";
import { RemedyText } from "./remedy-text";

// The Markdown renderer is a sixth of the screen's script; it is loaded only when another cause takes the lead.
const Markdown = lazy(async () => ({ default: (await import("@/components/articles/markdown")).Markdown }));

/** The article of the cause that led when the page was made, already drawn by the server, with its places filled. */
export type DrawnRemedy = { versionId: string; places: PlaceValues; text: ReactNode };

type RemedyPanelProps = {
  supportCase: CaseDetail;
  causes: CaseDiagnosis["causes"];
  causeCode: string;
  drawn: DrawnRemedy | null;
};

/** Beside the opened article stand this many others at most. */
const OTHERS = 4;

/** What a text says of the wallet and the bank of a case. */
function usePlaces({ walletCode, bankCode }: CaseDetail): PlaceValues {
  const { locale, hotlines } = useCaseFrame();
  const { walletName, bankName } = useCatalogNames();
  return casePlaces(
    { walletCode, bankCode, hotlines, wallet: walletName(walletCode), bank: bankCode && bankName(bankCode) },
    locale,
  );
}

const isSamePlaces = (one: PlaceValues, other: PlaceValues): boolean =>
  PLACE_NAMES.every((name) => one[name] === other[name]);

type OpenedArticleProps = Pick<RemedyPanelProps, "supportCase" | "drawn"> & { article: CauseArticle };

function OpenedArticle({ supportCase, drawn, article }: OpenedArticleProps) {
  const t = useTranslations("cases.remedy");
  const { locale } = useCaseFrame();
  const places = usePlaces(supportCase);
  return (
    <>
      {drawn?.versionId === article.versionId && isSamePlaces(drawn.places, places) ? (
        drawn.text
      ) : (
        <Suspense fallback={<Skeleton className="h-24" />}>
          <RemedyText body={localText(article.body, locale)} places={places} Markdown={Markdown} />
        </Suspense>
      )}
      <a
        href={routes.article(article.slug)}
        target="_blank"
        rel="noreferrer"
        className="mt-3 inline-block text-accent text-sm underline underline-offset-2"
      >
        {t("open")}
      </a>
      <FeedbackBar
        key={article.versionId}
        slug={article.slug}
        versionId={article.versionId}
        caseId={supportCase.id}
      />
    </>
  );
}

type OtherArticlesProps = { articles: readonly CauseArticle[]; onOpen: (slug: string) => void };

function OtherArticles({ articles, onOpen }: OtherArticlesProps) {
  const t = useTranslations("articles.rate");
  const { locale } = useCaseFrame();
  return (
    <nav aria-label={t("others")} className="mt-3 border-line border-t pt-3">
      <h4 className="font-semibold text-muted text-xs">{t("others")}</h4>
      <ul className="mt-1">
        {articles.map(({ slug, title, uses }) => (
          <li key={slug} className="border-line border-b py-1.5 last:border-0">
            <button
              type="button"
              className="block text-left text-sm underline decoration-line-strong underline-offset-4 hover:text-accent"
              onClick={() => onOpen(slug)}
            >
              {localText(title, locale)}
            </button>
            <FixRate uses={uses} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The articles for the leading cause: the best one for the case opened, the customer's steps first; others by click. */
export function RemedyPanel({ supportCase, causes, causeCode, drawn }: RemedyPanelProps) {
  const t = useTranslations("cases.remedy");
  const { locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  const { data, isPending } = useQuery(articlesOfCauseOptions(causeCode));
  const [chosen, setChosen] = useState<string | null>(null);
  if (isPending) return <Skeleton className="h-40" />;
  const ranked = rankedArticles(data ?? [], articleNeed(supportCase, causes));
  const article = ranked.find(({ slug }) => slug === chosen) ?? ranked[0];
  const others = ranked.filter(({ slug }) => slug !== article?.slug).slice(0, OTHERS);
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line p-4">
      {article ? (
        <>
          <h3 className="font-semibold">{localText(article.title, locale)}</h3>
          <p className="text-muted text-xs">
            {causeName(causeCode)} · {t("version", { number: article.number })}
          </p>
          <p className="mb-2">
            <FixRate uses={article.uses} />
          </p>
          <OpenedArticle supportCase={supportCase} drawn={drawn} article={article} />
          {others.length > 0 ? <OtherArticles articles={others} onOpen={setChosen} /> : null}
        </>
      ) : (
        <>
          <h3 className="font-semibold">{t("forCause", { cause: causeName(causeCode) })}</h3>
          <p className="text-muted text-sm">{t("none")}</p>
        </>
      )}
      <PacketLinks code={supportCase.code} />
    </section>
  );
}
