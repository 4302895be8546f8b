"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { classNames } from "@/components/ui/class-names";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { OutcomeResult } from "@/lib/cases/case-vocabulary";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { ActNow, type Remedy } from "./act-now";
import { AnswerButtons } from "./answer-buttons";
import { answerState } from "./answer-state";
import { useCaseFrame } from "./case-context";
import { CheckReason } from "./check-reason";
import { questionOf } from "./question-of";

type NextCheckProps = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  /** The suggestion's own keys are off while the person has another check open. */
  hasKeys: boolean;
  onAnswer: (checkCode: string, answerCode: string) => void;
  onOpen: (checkCode: string) => void;
  onTried: (remedyCode: string, helped: boolean | null) => void;
  onOutcome: (solvedBy: Remedy | null, result: OutcomeResult) => void;
};

function Alternates({ diagnosis, onOpen }: Pick<NextCheckProps, "diagnosis" | "onOpen">) {
  const t = useTranslations("cases.case");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  const others = diagnosis.nextChecks.slice(1);
  if (others.length === 0) return null;
  return (
    <p className="mt-3 text-muted text-xs">
      {t("otherChecks")}{" "}
      {others.map(({ checkCode, bitsPerMinute }, index) => (
        <span key={checkCode}>
          {index > 0 ? " · " : ""}
          <button
            type="button"
            onClick={() => onOpen(checkCode)}
            className="underline underline-offset-2 hover:text-fg"
          >
            {questionOf(checklist, checkCode, locale)}
          </button>
          {t("bitsAMinute", { bits: format.number(bitsPerMinute, { maximumFractionDigits: 2 }) })}
        </span>
      ))}
    </p>
  );
}

function SuggestedCheck({ isSecond, ...props }: NextCheckProps & { isSecond: boolean }) {
  const { supportCase, diagnosis, hasKeys, onAnswer } = props;
  const { checklist, locale } = useCaseFrame();
  const [best] = diagnosis.nextChecks;
  const check = checklist.checks.find(({ code }) => code === best?.checkCode);
  if (!best || !check) return null;
  return (
    <>
      <p className={classNames("font-semibold", isSecond ? "text-base" : "text-lg")}>
        {localText(check.question, locale)}
      </p>
      <p className="mb-3 text-muted text-sm">
        <CheckReason suggested={best} diagnosis={diagnosis} /> {localText(check.how, locale)}
      </p>
      <AnswerButtons
        check={check}
        chosen={answerState(check, supportCase, diagnosis).answerCode}
        hasKeys={hasKeys}
        isDisabled={false}
        onAnswer={(answerCode) => onAnswer(check.code, answerCode)}
      />
      <Alternates {...props} />
    </>
  );
}

/**
 * One row, always at the same place: the best next check and why, or, once asking no longer pays, the remedy with its
 * chance, with asking on below it. Never forced. Enter goes to it, the number keys answer the check in it.
 */
export const NextCheck = memo(function NextCheck(props: NextCheckProps) {
  const { onTried, onOutcome } = props;
  const t = useTranslations("cases.case");
  const { nextStep, nextChecks } = props.diagnosis;
  const row = useRef<HTMLDivElement>(null);
  const goToIt = () => row.current?.querySelector<HTMLButtonElement>("button:enabled")?.focus();
  useShortcut("Enter", goToIt, { label: t("accept") });
  const isActing = nextStep.shouldStop && (nextStep.step.kind === "remedy" || nextStep.why !== "tries");
  const hasCheck = nextChecks.length > 0;
  return (
    <section aria-label={t("nextCheck")} className="mb-5">
      <h2 className="mb-2 font-semibold text-muted text-xs">{t("nextCheck")}</h2>
      <div ref={row} className="rounded-lg border border-accent-line bg-accent-soft p-4">
        {isActing ? (
          <ActNow
            {...props}
            caseCode={props.supportCase.code}
            nextStep={nextStep}
            onWorked={(remedy) => onOutcome(remedy, "bound")}
            onFailed={(remedy) => onTried(remedy.remedyCode, false)}
            onHandOver={() => onOutcome(null, "referred")}
          />
        ) : null}
        {isActing && hasCheck ? (
          <p className="mt-4 mb-1 border-accent-line border-t pt-3 text-muted text-xs">{t("orAskOn")}</p>
        ) : null}
        {hasCheck ? <SuggestedCheck {...props} isSecond={isActing} /> : null}
        {isActing || hasCheck ? null : <p className="text-base">{t("nothingToAsk")}</p>}
      </div>
    </section>
  );
});
