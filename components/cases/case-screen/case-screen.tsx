"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { decideAnswer, decideRemedy } from "@/lib/cases/case-decisions";
import { caseOptions, diagnosisOptions } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { OutcomeResult } from "@/lib/cases/case-vocabulary";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { LocalDiagnosis } from "@/lib/cases/local-diagnosis";
import type { Remedy } from "./act-now";
import { type CaseFrame, CaseFrameProvider } from "./case-context";
import { CaseHead } from "./case-head";
import { ChecklistPanel } from "./checklist-panel";
import { ClosedNote } from "./closed-note";
import { DiagnosisPanel } from "./diagnosis-panel";
import { DIAGNOSIS_ID, DiagnosisPeek } from "./diagnosis-peek";
import { FactsPanel } from "./facts-panel";
import { MaintenanceNotices } from "./maintenance-notices";
import { NextCheck } from "./next-check";
import { type DrawnRemedy, RemedyPanel } from "./remedy-panel";
import { RemedyRanking } from "./remedy-ranking";
import { StopBanner } from "./stop-banner";
import { TimelinePanel } from "./timeline-panel";
import { useAnswerCheck, useTryRemedy } from "./use-case-mutations";
import { useInTurn } from "./use-in-turn";
import { useLocalDiagnosis } from "./use-local-diagnosis";

const OutcomeDialog = lazy(() => import("./outcome-dialog"));
const FactsDialog = lazy(() => import("./facts-dialog"));

const POLL_MS = 20_000;

type Loaded = { supportCase: CaseDetail; diagnosis: CaseDiagnosis };
type CaseScreenProps = { frame: CaseFrame; drawnRemedy: DrawnRemedy | null };
type Dialog = { kind: "facts" } | { kind: "outcome"; solvedBy: Remedy | null; result: OutcomeResult };

type Answer = { checkCode: string; answerCode: string | null; suggestedCheckCode: string | null };

type ChecksProps = Loaded & {
  local: LocalDiagnosis | null;
  trying: ReturnType<typeof useTryRemedy>;
  onTried: (remedyCode: string, helped: boolean | null) => void;
  onOutcome: (solvedBy: Remedy | null, result: OutcomeResult) => void;
};

/** The middle column: what to do next and what is known of each check, by mouse or by number keys. */
function Checks({ supportCase, diagnosis, local, trying, onTried, onOutcome }: ChecksProps) {
  const t = useTranslations("cases.case");
  const [opened, setOpened] = useState<string | null>(null);
  const answering = useAnswerCheck(supportCase.id, local);
  const isLocked = !decideAnswer(supportCase, false).ok;
  const isClosed = supportCase.status === "closed";
  const isBusy = answering.isPending || trying.isPending;
  const suggested = diagnosis.nextChecks[0]?.checkCode ?? null;

  const answer = ({ checkCode, answerCode, suggestedCheckCode }: Answer): boolean => {
    const replaces = supportCase.answers.findLast((row) => row.checkCode === checkCode)?.id ?? null;
    answering.mutate({ checkCode, answerCode, suggestedCheckCode, replaces });
    return true;
  };
  const undo = (): boolean => {
    const last = supportCase.answers.at(-1);
    const trial = supportCase.remedyTrials.at(-1);
    const isTrialLater = trial !== undefined && trial.recordedAt > (last?.answeredAt ?? "");
    if (isTrialLater && trial.helped !== null) onTried(trial.remedyCode, null);
    else if (!isTrialLater && last && last.answerCode !== null) {
      return answer({ checkCode: last.checkCode, answerCode: null, suggestedCheckCode: null });
    } else return false;
    return true;
  };
  const inTurn = useInTurn<Answer | "undo">(isBusy, (action) =>
    action === "undo" ? undo() : answer(action),
  );
  const give = (checkCode: string, answerCode: string | null) => {
    // Taking an answer back departs from nothing.
    inTurn({ checkCode, answerCode, suggestedCheckCode: answerCode === null ? null : suggested });
    setOpened(null);
  };
  useShortcut("u", () => inTurn("undo"), { label: t("undo"), isEnabled: !isLocked });
  return (
    <>
      <StopBanner flags={supportCase.stopFlags} />
      <MaintenanceNotices desk={diagnosis.desk} />
      {isClosed ? <ClosedNote supportCase={supportCase} /> : null}
      {isLocked ? null : (
        <NextCheck
          supportCase={supportCase}
          diagnosis={diagnosis}
          hasKeys={opened === null && suggested !== null}
          onAnswer={give}
          onOpen={setOpened}
          onWorked={(remedy) => onOutcome(remedy, "bound")}
          onFailed={(remedy) => onTried(remedy.remedyCode, false)}
          onHandOver={() => onOutcome(null, "referred")}
        />
      )}
      <ChecklistPanel
        supportCase={supportCase}
        diagnosis={diagnosis}
        opened={opened}
        isDisabled={isClosed}
        onOpen={setOpened}
        onAnswer={give}
      />
    </>
  );
}

function LoadedCase({ supportCase, diagnosis, drawnRemedy }: Loaded & Pick<CaseScreenProps, "drawnRemedy">) {
  const t = useTranslations("cases.case");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const local = useLocalDiagnosis(supportCase.id, supportCase.modelId);
  const trying = useTryRemedy(supportCase.id, local);
  const leader = diagnosis.causes[0];
  const close = () => setDialog(null);
  const openOutcome = (solvedBy: Remedy | null, result: OutcomeResult) =>
    setDialog({ kind: "outcome", solvedBy, result });
  const onTried = (remedyCode: string, helped: boolean | null) => {
    if (trying.isPending) return;
    const replaces = supportCase.remedyTrials.findLast((row) => row.remedyCode === remedyCode)?.id ?? null;
    trying.mutate({ remedyCode, helped, replaces, key: crypto.randomUUID() });
  };
  return (
    <>
      <CaseHead
        supportCase={supportCase}
        onEdit={() => setDialog({ kind: "facts" })}
        onRecordOutcome={() => openOutcome(null, "bound")}
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
          <Checks
            supportCase={supportCase}
            diagnosis={diagnosis}
            local={local}
            trying={trying}
            onTried={onTried}
            onOutcome={openOutcome}
          />
        </div>
        <aside
          id={DIAGNOSIS_ID}
          aria-label={t("columns.diagnosis")}
          className="scroll-mt-(--top-bar) border-line bg-surface px-5 py-4 max-lg:order-2 max-lg:border-t max-sm:px-4 lg:border-l"
        >
          <DiagnosisPanel diagnosis={diagnosis} />
          <RemedyRanking
            supportCase={supportCase}
            diagnosis={diagnosis}
            isDisabled={trying.isPending || !decideRemedy(supportCase).ok}
            onWorked={(remedy) => openOutcome(remedy, "bound")}
            onTried={onTried}
          />
          {leader ? <RemedyPanel causeCode={leader.causeCode} drawn={drawnRemedy} /> : null}
        </aside>
      </div>
      <DiagnosisPeek diagnosis={diagnosis} />
      <Suspense fallback={null}>
        {dialog?.kind === "outcome" ? (
          <OutcomeDialog {...dialog} supportCase={supportCase} diagnosis={diagnosis} onClose={close} />
        ) : null}
        {dialog?.kind === "facts" ? <FactsDialog supportCase={supportCase} onClose={close} /> : null}
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
