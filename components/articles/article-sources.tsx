import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Proposal } from "@/lib/articles/article-proposal-schema";
import { routes } from "@/lib/routes";

/** The cases after which the article, or a part of it, was proposed. */
export function ArticleSources({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useTranslations("articles.source");
  if (proposals.length === 0) return null;
  return (
    <section aria-label={t("title")} className="px-5 pb-5 text-sm max-sm:px-4">
      <h2 className="font-semibold text-muted">{t("title")}</h2>
      <ul>
        {proposals.map(({ id, caseCode, proposedBy }) => (
          <li key={id}>
            {t.rich("item", {
              name: proposedBy,
              code: caseCode,
              link: (chunks) => (
                <Link
                  href={routes.supportCase(caseCode)}
                  className="text-accent underline underline-offset-2"
                >
                  {chunks}
                </Link>
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
