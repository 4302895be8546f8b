"use client";

import Check from "lucide-react/icons/check";
import { useTranslations } from "next-intl";
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

function Dot({ state, tone }: { state: AnswerState; tone: Tone }) {
  const isSettled = state.answerCode !== null && !["unknown", "skipped"].includes(state.answerCode);
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

function CheckRow({ check, ...props }: ChecklistPanelProps & { check: ChecklistItem }) {
  const t = useTranslations("cases.case");
  const { locale } = useCaseFrame();
  const { supportCase, diagnosis, opened, isDisabled, onOpen, onAnswer } = props;
  const state = answerState(check, supportCase, diagnosis);
  const answer = check.answers.find(({ code }) => code === state.answerCode);
  const tone = answer ? TONES[answer.tone] : "neutral";
  const isOpen = opened === check.code;
  const neutral =
    state.answerCode === "unknown" ? t("dontKnow") : state.answerCode === "skipped" ? t("skipped") : null;
  const label = answer ? localText(answer.label, locale) : neutral;
  return (
    <li className={classNames("border-line border-b", isOpen && "bg-surface")}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : check.code)}
        className="flex w-full items-center gap-2.5 px-1 py-2 text-left hover:bg-surface"
      >
        <Dot state={state} tone={tone} />
        <span className="min-w-0 flex-1">{localText(check.question, locale)}</span>
        {label ? <Tag tone={tone}>{label}</Tag> : null}
        <span className="w-24 shrink-0 text-right text-faint text-xs max-sm:hidden">
          {state.by === "automatic" ? t("automatic") : null}
          {state.by === "agent" ? (
            <>
              {state.row.answeredBy} <RelativeTime value={state.row.answeredAt} />
            </>
          ) : null}
        </span>
      </button>
      {isOpen ? (
        <div className="px-1 pb-3 pl-7.5">
          <p className="mb-2 text-muted text-sm">{localText(check.how, locale)}</p>
          <AnswerButtons
            check={check}
            chosen={state.answerCode}
            hasKeys
            isDisabled={isDisabled}
            onAnswer={(answerCode) => onAnswer(check.code, answerCode)}
          />
          {state.by === "agent" && !isDisabled ? (
            <button
              type="button"
              onClick={() => onAnswer(check.code, null)}
              className="mt-2 text-muted text-xs underline underline-offset-2 hover:text-fg"
            >
              {t("takeBack")}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** Every check of the model in its order, what is known of each and by whom; answered in any order. */
export function ChecklistPanel(props: ChecklistPanelProps) {
  const t = useTranslations("cases.case");
  const { checklist } = useCaseFrame();
  const known = checklist.checks.filter(
    (check) => answerState(check, props.supportCase, props.diagnosis).answerCode !== null,
  ).length;
  return (
    <section aria-label={t("checklist")}>
      <h2 className="mb-1 font-semibold text-muted text-xs">
        {t("checklistCount", { known, all: checklist.checks.length })}
      </h2>
      <ul>
        {checklist.checks.map((check) => (
          <CheckRow key={check.code} check={check} {...props} />
        ))}
      </ul>
    </section>
  );
}
