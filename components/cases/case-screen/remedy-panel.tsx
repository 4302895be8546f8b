"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Skeleton } from "@/components/ui/skeleton";
import { articleOfCauseOptions } from "@/lib/articles/article-query-options";
import { articleSections, customerSection } from "@/lib/articles/sections";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { useCaseFrame } from "./case-context";

// The Markdown renderer is a fifth of the screen's script and is needed only once a cause leads.
const Markdown = lazy(async () => ({ default: (await import("@/components/articles/markdown")).Markdown }));

/** The article for the leading cause, the customer's steps first. */
export function RemedyPanel({ causeCode }: { causeCode: string }) {
  const t = useTranslations("cases.remedy");
  const { locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  const { data: article, isPending } = useQuery(articleOfCauseOptions(causeCode));
  if (isPending) return <Skeleton className="h-40" />;
  const body = article?.body ? localText(article.body, locale) : "";
  const customer = customerSection(body);
  const others = articleSections(body).filter(({ heading }) => heading !== customer?.heading);
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line p-4">
      {article ? (
        <>
          <h3 className="font-semibold">{localText(article.title, locale)}</h3>
          <p className="mb-2 text-muted text-xs">
            {causeName(causeCode)} · {t("version", { number: article.number ?? 0 })}
          </p>
          <Suspense fallback={<Skeleton className="h-24" />}>
            <div className="text-sm">
              {customer ? <Markdown>{customer.body}</Markdown> : <Markdown>{body}</Markdown>}
            </div>
            {customer && others.length > 0 ? (
              <details className="mt-2 text-sm">
                <summary className="cursor-pointer text-muted hover:text-fg">{t("more")}</summary>
                {others.map(({ heading, body: text }) => (
                  <div key={heading} className="mt-3">
                    <h4 className="font-semibold text-sm">{heading}</h4>
                    <Markdown>{text}</Markdown>
                  </div>
                ))}
              </details>
            ) : null}
          </Suspense>
          <a
            href={routes.article(article.slug)}
            target="_blank"
            rel="noreferrer"
            className="mt-3 inline-block text-accent text-sm underline underline-offset-2"
          >
            {t("open")}
          </a>
        </>
      ) : (
        <>
          <h3 className="font-semibold">{t("forCause", { cause: causeName(causeCode) })}</h3>
          <p className="text-muted text-sm">{t("none")}</p>
        </>
      )}
    </section>
  );
}
