"use client";

import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast-store";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { type TimelineEntry, timelineOf } from "@/lib/cases/timeline";
import { localText } from "@/lib/i18n/locale";
import { useCaseFrame } from "./case-context";
import { NoteForm } from "./note-form";
import { questionOf, remedyOf } from "./question-of";

/** A check that was answered while another one was suggested: recorded, never held against anybody. */
function Departure({ from }: { from: string }) {
  const t = useTranslations("cases.timeline");
  const { checklist, locale } = useCaseFrame();
  return (
    <span className="block text-faint text-xs">
      {t("insteadOf", { question: questionOf(checklist, from, locale) })}
    </span>
  );
}

/** A reply to the customer that was copied, or written for many at once and is ready to be sent. */
function StoredReply({ body, articleNumber }: { body: string; articleNumber: number | null }) {
  const t = useTranslations("cases.timeline");
  const replyTexts = useTranslations("cases.reply");
  const common = useTranslations("common");
  const copy = () =>
    void navigator.clipboard.writeText(body).then(() => showToast({ text: common("state.copied") }));
  return (
    <>
      {t("reply")}{" "}
      <button type="button" onClick={copy} className="text-accent underline">
        {common("action.copy")}
      </button>
      <span className="mt-0.5 block whitespace-pre-wrap border-accent border-l-2 pl-2 text-fg wrap-anywhere">
        {body}
      </span>
      {articleNumber === null ? null : (
        <span className="block text-faint text-xs">
          {replyTexts("fromArticle", { number: articleNumber })}
        </span>
      )}
    </>
  );
}

function EntryText({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("cases");
  const { checklist, locale } = useCaseFrame();
  switch (entry.kind) {
    case "logged":
      return t("timeline.logged");
    case "closed":
      return t("timeline.closed", { result: t(`vocabulary.result.${entry.result}`) });
    case "note":
      if (entry.body === "") return t("timeline.removed");
      return <span className="whitespace-pre-wrap wrap-anywhere text-fg">{entry.body}</span>;
    case "reply":
      if (entry.body === "") return t("timeline.removed");
      return <StoredReply body={entry.body} articleNumber={entry.articleNumber} />;
    case "remedy": {
      const name = remedyOf(checklist, entry.remedyCode, locale);
      if (entry.helped === null) return t("timeline.remedyTakenBack", { remedy: name });
      return t(entry.helped ? "timeline.remedyHelped" : "timeline.remedyFailed", { remedy: name });
    }
    case "answer": {
      const check = checklist.checks.find(({ code }) => code === entry.checkCode);
      const question = check ? localText(check.question, locale) : entry.checkCode;
      const label = check?.answers.find(({ code }) => code === entry.answerCode)?.label;
      if (entry.answerCode === null) return t("timeline.takenBack", { question });
      if (entry.answerCode === "skipped") return t("timeline.skipped", { question });
      if (entry.answerCode === "unknown") return t("timeline.unknown", { question });
      return t("timeline.answered", {
        question,
        answer: label ? localText(label, locale) : entry.answerCode,
      });
    }
  }
}

/** Notes, answers and closings, latest first, with the field for the next note on top. */
export function TimelinePanel({ supportCase }: { supportCase: CaseDetail }) {
  const t = useTranslations("cases.timeline");
  return (
    <section aria-label={t("title")}>
      <h2 className="mb-2 font-semibold text-muted text-xs">{t("title")}</h2>
      <NoteForm caseId={supportCase.id} />
      <ol className="mt-3 grid gap-2.5 text-sm">
        {timelineOf(supportCase).map((entry) => (
          <li key={entry.id} className="text-muted">
            <span className="font-medium text-fg">{entry.who}</span>{" "}
            <RelativeTime value={entry.at} className="text-faint text-xs" />
            <span className="block">
              <EntryText entry={entry} />
              {entry.kind === "answer" && entry.insteadOf ? <Departure from={entry.insteadOf} /> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
