"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import { decideRemedy } from "@/lib/cases/case-decisions";
import { caseOptions, diagnosisOptions } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { OutcomeResult } from "@/lib/cases/case-vocabulary";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { Remedy } from "./act-now";
import { type CaseFrame, CaseFrameProvider } from "./case-context";
import { CaseHead } from "./case-head";
import { ChecksColumn } from "./checks-column";
import { DiagnosisPanel } from "./diagnosis-panel";
import { DIAGNOSIS_ID, DiagnosisPeek } from "./diagnosis-peek";
import { FactsPanel } from "./facts-panel";
import { type DrawnRemedy, RemedyPanel } from "./remedy-panel";
import { RemedyRanking } from "./remedy-ranking";
import type { TypedReplies } from "./reply-dialog";
import { TimelinePanel } from "./timeline-panel";
import { useTryRemedy } from "./use-case-mutations";
import { useLocalDiagnosis } from "./use-local-diagnosis";

const OutcomeDialog = lazy(() => import("./outcome-dialog"));
const FactsDialog = lazy(() => import("./facts-dialog"));
const ReplyDialog = lazy(() => import("./reply-dialog"));

const POLL_MS = 20_000;

type Loaded = { supportCase: CaseDetail; diagnosis: CaseDiagnosis };
type CaseScreenProps = { frame: CaseFrame; drawnRemedy: DrawnRemedy | null };
type Dialog =
  | { kind: "facts" | "reply" }
  | { kind: "outcome"; solvedBy: Remedy | null; result: OutcomeResult };

const FactsColumn = memo(function FactsColumn({ supportCase }: Pick<Loaded, "supportCase">) {
  return (
    <>
      <FactsPanel supportCase={supportCase} />
      <TimelinePanel supportCase={supportCase} />
    </>
  );
});

type RemediesProps = Loaded & {
  drawnRemedy: DrawnRemedy | null;
  isTrying: boolean;
  onTried: (remedyCode: string, helped: boolean | null) => void;
  onOutcome: (solvedBy: Remedy | null, result: OutcomeResult) => void;
};

const Remedies = memo(function Remedies({ drawnRemedy, isTrying, onOutcome, ...props }: RemediesProps) {
  const leader = props.diagnosis.causes[0];
  return (
    <>
      <RemedyRanking
        {...props}
        isDisabled={isTrying || !decideRemedy(props.supportCase).ok}
        onWorked={(remedy) => onOutcome(remedy, "bound")}
      />
      {leader ? (
        <RemedyPanel
          // Another cause brings other articles: what was chosen among these means nothing there.
          key={leader.causeCode}
          supportCase={props.supportCase}
          causes={props.diagnosis.causes}
          causeCode={leader.causeCode}
          drawn={drawnRemedy}
        />
      ) : null}
    </>
  );
});

function LoadedCase({ supportCase, diagnosis, drawnRemedy }: Loaded & Pick<CaseScreenProps, "drawnRemedy">) {
  const t = useTranslations("cases.case");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [typedReplies, setTypedReplies] = useState<TypedReplies>({});
  const local = useLocalDiagnosis(supportCase.id, supportCase.modelId);
  const { mutate: tryRemedy, isPending: isTrying } = useTryRemedy(supportCase.id, local);
  // The bars move first; the rest of the screen is drawn once they have, a moment later.
  const rest = useDeferredValue(useMemo(() => ({ supportCase, diagnosis }), [supportCase, diagnosis]));
  const onOutcome = useCallback(
    (solvedBy: Remedy | null, result: OutcomeResult) => setDialog({ kind: "outcome", solvedBy, result }),
    [],
  );
  const onEdit = useCallback(() => setDialog({ kind: "facts" }), []);
  const onReply = useCallback(() => setDialog({ kind: "reply" }), []);
  const onRecordOutcome = useCallback(() => onOutcome(null, "bound"), [onOutcome]);
  const { remedyTrials } = supportCase;
  const onTried = useCallback(
    (remedyCode: string, helped: boolean | null) => {
      if (isTrying) return;
      const replaces = remedyTrials.findLast((row) => row.remedyCode === remedyCode)?.id ?? null;
      tryRemedy({ remedyCode, helped, replaces, key: crypto.randomUUID() });
    },
    [remedyTrials, isTrying, tryRemedy],
  );
  const acting = { isTrying, onTried, onOutcome };
  return (
    <>
      <CaseHead
        supportCase={rest.supportCase}
        onReply={onReply}
        onEdit={onEdit}
        onRecordOutcome={onRecordOutcome}
      />
      <div className="grid lg:min-h-[calc(100dvh-var(--top-bar)-58px)] lg:grid-cols-[minmax(0,1fr)_372px] xl:grid-cols-[280px_minmax(0,1fr)_372px]">
        <aside
          aria-label={t("columns.facts")}
          className="grid content-start gap-4 border-line px-5 py-4 max-xl:order-3 max-xl:border-t max-sm:px-4 xl:border-r lg:max-xl:col-span-2"
        >
          <FactsColumn supportCase={rest.supportCase} />
        </aside>
        <div className="min-w-0 px-5 py-4 max-lg:order-1 max-sm:px-4">
          <ChecksColumn {...rest} {...acting} local={local} />
        </div>
        <aside
          id={DIAGNOSIS_ID}
          aria-label={t("columns.diagnosis")}
          className="scroll-mt-(--top-bar) border-line bg-surface px-5 py-4 max-lg:order-2 max-lg:border-t max-sm:px-4 lg:border-l"
        >
          <DiagnosisPanel diagnosis={diagnosis} />
          <Remedies {...rest} {...acting} drawnRemedy={drawnRemedy} />
        </aside>
      </div>
      <DiagnosisPeek diagnosis={diagnosis} />
      <Suspense fallback={null}>
        {dialog?.kind === "outcome" ? (
          <OutcomeDialog {...dialog} {...rest} onClose={() => setDialog(null)} />
        ) : null}
        {dialog?.kind === "reply" ? (
          <ReplyDialog
            caseId={supportCase.id}
            typed={typedReplies}
            onTyped={setTypedReplies}
            onClose={() => setDialog(null)}
          />
        ) : null}
        {dialog?.kind === "facts" ? (
          <FactsDialog supportCase={rest.supportCase} onClose={() => setDialog(null)} />
        ) : null}
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
