"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Skeleton } from "@/components/ui/skeleton";
import { PLACE_NAMES, type PlaceValues } from "@/lib/articles/article-places";
import { articleOfCauseOptions } from "@/lib/articles/article-query-options";
import { casePlaces } from "@/lib/articles/place-values";
import type { CaseDetail } from "@/lib/cases/case-schema";
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
  supportCase: Pick<CaseDetail, "code" | "walletCode" | "bankCode">;
  causeCode: string;
  drawn: DrawnRemedy | null;
};

/** What a text says of the wallet and the bank of a case. */
function usePlaces({ walletCode, bankCode }: Pick<CaseDetail, "walletCode" | "bankCode">): PlaceValues {
  const { locale, hotlines } = useCaseFrame();
  const { walletName, bankName } = useCatalogNames();
  return casePlaces(
    { walletCode, bankCode, hotlines, wallet: walletName(walletCode), bank: bankCode && bankName(bankCode) },
    locale,
  );
}

const isSamePlaces = (one: PlaceValues, other: PlaceValues): boolean =>
  PLACE_NAMES.every((name) => one[name] === other[name]);

/** The article for the leading cause, the customer's steps first. */
export function RemedyPanel({ supportCase, causeCode, drawn }: RemedyPanelProps) {
  const t = useTranslations("cases.remedy");
  const { locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  const places = usePlaces(supportCase);
  const { data: article, isPending } = useQuery(articleOfCauseOptions(causeCode));
  if (isPending) return <Skeleton className="h-40" />;
  if (!article) {
    return (
      <section aria-label={t("title")} className="rounded-lg border border-line p-4">
        <h3 className="font-semibold">{t("forCause", { cause: causeName(causeCode) })}</h3>
        <p className="text-muted text-sm">{t("none")}</p>
        <PacketLinks code={supportCase.code} />
      </section>
    );
  }
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line p-4">
      <h3 className="font-semibold">{localText(article.title, locale)}</h3>
      <p className="mb-2 text-muted text-xs">
        {causeName(causeCode)} · {t("version", { number: article.number })}
      </p>
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
      <PacketLinks code={supportCase.code} />
    </section>
  );
}
