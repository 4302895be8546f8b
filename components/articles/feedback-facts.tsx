import Link from "next/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleFeedback } from "@/lib/articles/article-feedback-schema";
import { routes } from "@/lib/routes";

/** What people say of the published version, for those who look after the articles. */
export function FeedbackFacts({ feedback }: { feedback: ArticleFeedback }) {
  const t = useTranslations("articles.feedback");
  const { number, helpful, notHelpful, reasons, items } = feedback;
  const title = t("of", { number });
  return (
    <section
      id="feedback"
      aria-label={title}
      data-print="hide"
      className="mt-6 scroll-mt-(--top-bar) rounded-lg border border-line bg-surface px-4 py-3 text-sm"
    >
      <h2 className="font-semibold text-base">{title}</h2>
      <p className="mt-1 text-muted">
        {helpful + notHelpful === 0 ? t("none") : t("counts", { helpful, notHelpful })}
      </p>
      {reasons.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          {reasons.map(({ reason, people }) => (
            <li key={reason}>
              {t(`reason.${reason}`)} <span className="text-muted">{t("people", { count: people })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {items.length > 0 ? (
        <ul className="mt-2">
          {items.map(({ id, reason, text, person, caseCode, recordedAt }) => (
            <li key={id} className="border-line border-t py-2">
              <p className="break-words whitespace-pre-wrap">
                <b className="font-medium">{t(`reason.${reason}`)}</b>
                {text ? ` ${text}` : null}
              </p>
              <p className="text-muted text-xs">
                {person} · <RelativeTime value={recordedAt} />
                {caseCode ? (
                  <>
                    {" · "}
                    <Link
                      href={routes.supportCase(caseCode)}
                      className="text-accent underline underline-offset-2"
                    >
                      {t("case", { code: caseCode })}
                    </Link>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
