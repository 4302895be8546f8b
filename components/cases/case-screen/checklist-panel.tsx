"use client";

import Check from "lucide-react/icons/check";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag, type Tone } from "@/components/ui/tag";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { ChecklistItem } from "@/lib/diagnosis/checklist-schema";
import { localText } from "@/lib/i18n/locale";
import { AnswerButtons } from "./answer-buttons";
import { type AnswerState, answerState } from "./answer-state";
import { useCaseFrame } from "./case-context";

const TONES: Record<ChecklistItem["answers"][number]["tone"], Tone> = {
  good: "ok",
  bad: "bad",
  neutral: "neutral",
};

type ChecklistPanelProps = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  opened: string | null;
  isDisabled: boolean;
  onOpen: (checkCode: string | null) => void;
  onAnswer: (checkCode: string, answerCode: string | null) => void;
};

function Dot({ answerCode, tone }: { answerCode: string | null; tone: Tone }) {
  const isSettled = answerCode !== null && !["unknown", "skipped"].includes(answerCode);
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid size-4 shrink-0 place-items-center rounded-full border-[1.5px]",
        !isSettled && "border-mark",
        isSettled && (tone === "bad" ? "border-bad bg-bad-soft text-bad" : "border-ok bg-ok-soft text-ok"),
      )}
    >
      {isSettled ? <Check size={10} strokeWidth={3} /> : null}
    </span>
  );
}

type CheckRowProps = {
  check: ChecklistItem;
  answerCode: string | null;
  by: AnswerState["by"];
  answeredBy: string | null;
  answeredAt: string | null;
  onOpen: ChecklistPanelProps["onOpen"];
  /** Given while the row is open; a closed row is then the same as before whatever else happens. */
  onAnswer: ((answerCode: string | null) => void) | null;
  isDisabled: boolean;
};

function OpenedCheck({ check, answerCode, by, isDisabled, onAnswer }: CheckRowProps) {
  const t = useTranslations("cases.case");
  const { locale } = useCaseFrame();
  return (
    <div className="px-1 pb-3 pl-7.5">
      <p className="mb-2 text-muted text-sm">{localText(check.how, locale)}</p>
      <AnswerButtons
        check={check}
        chosen={answerCode}
        hasKeys
        isDisabled={isDisabled}
        onAnswer={(given) => onAnswer?.(given)}
      />
      {by === "agent" && !isDisabled ? (
        <button
          type="button"
          onClick={() => onAnswer?.(null)}
          className="mt-2 text-muted text-xs underline underline-offset-2 hover:text-fg"
        >
          {t("takeBack")}
        </button>
      ) : null}
    </div>
  );
}

const CheckRow = memo(function CheckRow(props: CheckRowProps) {
  const { check, answerCode, by, answeredBy, answeredAt, onOpen, onAnswer } = props;
  const t = useTranslations("cases.case");
  const { locale } = useCaseFrame();
  const answer = check.answers.find(({ code }) => code === answerCode);
  const tone = answer ? TONES[answer.tone] : "neutral";
  const isOpen = onAnswer !== null;
  const neutral = answerCode === "unknown" ? t("dontKnow") : answerCode === "skipped" ? t("skipped") : null;
  const label = answer ? localText(answer.label, locale) : neutral;
  return (
    <li className={classNames("border-line border-b", isOpen && "bg-surface")}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : check.code)}
        className="flex w-full items-center gap-2.5 px-1 py-2 text-left hover:bg-surface"
      >
        <Dot answerCode={answerCode} tone={tone} />
        <span className="min-w-0 flex-1">{localText(check.question, locale)}</span>
        {label ? <Tag tone={tone}>{label}</Tag> : null}
        <span className="w-24 shrink-0 text-right text-faint text-xs max-sm:hidden">
          {by === "automatic" ? t("automatic") : null}
          {answeredAt ? (
            <>
              {answeredBy} <RelativeTime value={answeredAt} />
            </>
          ) : null}
        </span>
      </button>
      {isOpen ? <OpenedCheck {...props} /> : null}
    </li>
  );
});

/** Every check of the model in its order, what is known of each and by whom; answered in any order. */
export const ChecklistPanel = memo(function ChecklistPanel(props: ChecklistPanelProps) {
  const { supportCase, diagnosis, opened, isDisabled, onOpen, onAnswer } = props;
  const t = useTranslations("cases.case");
  const { checklist } = useCaseFrame();
  const rows = checklist.checks.map((check) => ({
    check,
    state: answerState(check, supportCase, diagnosis),
  }));
  const known = rows.filter(({ state }) => state.answerCode !== null).length;
  return (
    <section aria-label={t("checklist")}>
      <h2 className="mb-1 font-semibold text-muted text-xs">
        {t("checklistCount", { known, all: checklist.checks.length })}
      </h2>
      <ul>
        {rows.map(({ check, state }) => {
          const isOpen = opened === check.code;
          return (
            <CheckRow
              key={check.code}
              check={check}
              answerCode={state.answerCode}
              by={state.by}
              answeredBy={state.by === "agent" ? state.row.answeredBy : null}
              answeredAt={state.by === "agent" ? state.row.answeredAt : null}
              onOpen={onOpen}
              onAnswer={isOpen ? (given) => onAnswer(check.code, given) : null}
              isDisabled={isOpen && isDisabled}
            />
          );
        })}
      </ul>
    </section>
  );
});
