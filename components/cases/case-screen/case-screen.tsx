"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { decideAnswer } from "@/lib/cases/case-decisions";
import { caseOptions, diagnosisOptions } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { activeCheckCode } from "./answer-state";
import { type CaseFrame, CaseFrameProvider } from "./case-context";
import { CaseHead } from "./case-head";
import { ChecklistPanel } from "./checklist-panel";
import { ClosedNote } from "./closed-note";
import { DiagnosisPanel } from "./diagnosis-panel";
import { DIAGNOSIS_ID, DiagnosisPeek } from "./diagnosis-peek";
import { FactsPanel } from "./facts-panel";
import { NextCheck } from "./next-check";
import { type DrawnRemedy, RemedyPanel } from "./remedy-panel";
import { StopBanner } from "./stop-banner";
import { TimelinePanel } from "./timeline-panel";
import { useAnswerCheck } from "./use-case-mutations";

const OutcomeDialog = lazy(() => import("./outcome-dialog"));
const FactsDialog = lazy(() => import("./facts-dialog"));

const POLL_MS = 20_000;

type Loaded = { supportCase: CaseDetail; diagnosis: CaseDiagnosis };
type CaseScreenProps = { frame: CaseFrame; drawnRemedy: DrawnRemedy | null };

/** The middle column: what to ask next and what is known of each check, by mouse or by number keys. */
function Checks({ supportCase, diagnosis }: Loaded) {
  const t = useTranslations("cases.case");
  const [opened, setOpened] = useState<string | null>(null);
  const answering = useAnswerCheck(supportCase.id);
  const isLocked = !decideAnswer(supportCase, false).ok;
  const isClosed = supportCase.status === "closed";
  const active = activeCheckCode(opened, diagnosis);
  const latest = (checkCode: string) =>
    supportCase.answers.findLast((row) => row.checkCode === checkCode) ?? null;

  const answer = (checkCode: string, answerCode: string | null) => {
    if (answering.isPending) return;
    const { step } = diagnosis.nextStep;
    // Taking an answer back departs from nothing.
    const suggestedCheckCode = answerCode !== null && step.kind === "check" ? step.code : null;
    answering.mutate({ checkCode, answerCode, suggestedCheckCode, replaces: latest(checkCode)?.id ?? null });
    setOpened(null);
  };
  const undo = () => {
    const last = supportCase.answers.at(-1);
    if (last && last.answerCode !== null) answer(last.checkCode, null);
  };
  useShortcut("u", undo, { label: t("undo"), isEnabled: !isLocked });
  return (
    <>
      <StopBanner flags={supportCase.stopFlags} />
      {isClosed ? <ClosedNote supportCase={supportCase} /> : null}
      {isLocked ? null : (
        <NextCheck
          diagnosis={diagnosis}
          hasKeys={opened === null && active !== null}
          isDisabled={answering.isPending}
          onAnswer={answer}
          onOpen={setOpened}
        />
      )}
      <ChecklistPanel
        supportCase={supportCase}
        diagnosis={diagnosis}
        opened={opened}
        isDisabled={isClosed || answering.isPending}
        onOpen={setOpened}
        onAnswer={answer}
      />
    </>
  );
}

function LoadedCase({ supportCase, diagnosis, drawnRemedy }: Loaded & Pick<CaseScreenProps, "drawnRemedy">) {
  const t = useTranslations("cases.case");
  const [dialog, setDialog] = useState<"outcome" | "facts" | null>(null);
  const leader = diagnosis.causes[0];
  const close = () => setDialog(null);
  return (
    <>
      <CaseHead
        supportCase={supportCase}
        onEdit={() => setDialog("facts")}
        onRecordOutcome={() => setDialog("outcome")}
      />
      <div className="grid lg:min-h-[calc(100dvh-var(--top-bar)-58px)] lg:grid-cols-[minmax(0,1fr)_372px] xl:grid-cols-[280px_minmax(0,1fr)_372px]">
        <aside
          aria-label={t("columns.facts")}
          className="grid content-start gap-4 border-line px-5 py-4 max-xl:order-3 max-xl:border-t max-sm:px-4 xl:border-r lg:max-xl:col-span-2"
        >
          <FactsPanel supportCase={supportCase} />
          <TimelinePanel supportCase={supportCase} />
        </aside>
        <div className="min-w-0 px-5 py-4 max-lg:order-1 max-sm:px-4">
          <Checks supportCase={supportCase} diagnosis={diagnosis} />
        </div>
        <aside
          id={DIAGNOSIS_ID}
          aria-label={t("columns.diagnosis")}
          className="scroll-mt-(--top-bar) border-line bg-surface px-5 py-4 max-lg:order-2 max-lg:border-t max-sm:px-4 lg:border-l"
        >
          <DiagnosisPanel diagnosis={diagnosis} />
          {leader ? <RemedyPanel causeCode={leader.causeCode} drawn={drawnRemedy} /> : null}
        </aside>
      </div>
      <DiagnosisPeek diagnosis={diagnosis} />
      <Suspense fallback={null}>
        {dialog === "outcome" ? (
          <OutcomeDialog supportCase={supportCase} diagnosis={diagnosis} onClose={close} />
        ) : null}
        {dialog === "facts" ? <FactsDialog supportCase={supportCase} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** One case: facts, checks, diagnosis with the remedy. Both reads came with the page, so nothing is ever blank. */
export function CaseScreen({ frame, drawnRemedy }: CaseScreenProps) {
  // Colleagues' changes come in by themselves; these reads are nobody's activity and keep no session alive.
  const supportCase = useQuery({ ...caseOptions(frame.caseId), refetchInterval: POLL_MS }).data;
  const diagnosis = useQuery({ ...diagnosisOptions(frame.caseId), refetchInterval: POLL_MS }).data;
  if (!supportCase || !diagnosis) return null;
  return (
    <CaseFrameProvider frame={frame}>
      <LoadedCase supportCase={supportCase} diagnosis={diagnosis} drawnRemedy={drawnRemedy} />
    </CaseFrameProvider>
  );
}
