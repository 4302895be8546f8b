"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { memo, useCallback, useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { decideAnswer } from "@/lib/cases/case-decisions";
import { caseOptions } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { OutcomeResult } from "@/lib/cases/case-vocabulary";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { LocalDiagnosis } from "@/lib/cases/local-diagnosis";
import type { Remedy } from "./act-now";
import { ChecklistPanel } from "./checklist-panel";
import { ClosedNote } from "./closed-note";
import { MaintenanceNotices } from "./maintenance-notices";
import { NextCheck } from "./next-check";
import { StopBanner } from "./stop-banner";
import { useAnswerCheck } from "./use-case-mutations";
import { useInTurn } from "./use-in-turn";

type Answer = { checkCode: string; answerCode: string | null; suggestedCheckCode: string | null };

type ChecksColumnProps = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  local: LocalDiagnosis | null;
  isTrying: boolean;
  onTried: (remedyCode: string, helped: boolean | null) => void;
  onOutcome: (solvedBy: Remedy | null, result: OutcomeResult) => void;
};

/** The middle column: what to do next and what is known of each check, by mouse or by number keys. */
export const ChecksColumn = memo(function ChecksColumn(props: ChecksColumnProps) {
  const { supportCase, diagnosis, local, isTrying, onTried, onOutcome } = props;
  const t = useTranslations("cases.case");
  const [opened, setOpened] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const answering = useAnswerCheck(supportCase.id, local);
  const isLocked = !decideAnswer(supportCase, false).ok;
  const isClosed = supportCase.status === "closed";
  const suggested = diagnosis.nextChecks[0]?.checkCode ?? null;

  // Not what is drawn, which may be a moment behind: an action that waited its turn goes on from the newest state.
  const current = (): CaseDetail =>
    queryClient.getQueryData(caseOptions(supportCase.id).queryKey) ?? supportCase;
  const answer = ({ checkCode, answerCode, suggestedCheckCode }: Answer): boolean => {
    const replaces = current().answers.findLast((row) => row.checkCode === checkCode)?.id ?? null;
    answering.mutate({ checkCode, answerCode, suggestedCheckCode, replaces });
    return true;
  };
  const undo = (): boolean => {
    const { answers, remedyTrials } = current();
    const last = answers.at(-1);
    const trial = remedyTrials.at(-1);
    const isTrialLater = trial !== undefined && trial.recordedAt > (last?.answeredAt ?? "");
    if (isTrialLater && trial.helped !== null) onTried(trial.remedyCode, null);
    else if (!isTrialLater && last && last.answerCode !== null) {
      return answer({ checkCode: last.checkCode, answerCode: null, suggestedCheckCode: null });
    } else return false;
    return true;
  };
  const inTurn = useInTurn<Answer | "undo">(answering.isPending || isTrying, (action) =>
    action === "undo" ? undo() : answer(action),
  );
  const give = useCallback(
    (checkCode: string, answerCode: string | null) => {
      // Taking an answer back departs from nothing.
      inTurn({ checkCode, answerCode, suggestedCheckCode: answerCode === null ? null : suggested });
      setOpened(null);
    },
    [inTurn, suggested],
  );
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
          onTried={onTried}
          onOutcome={onOutcome}
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
});
