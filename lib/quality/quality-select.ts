import type { CardCheck } from "@/lib/cards/card-facts";
import type { CardKind } from "@/lib/cards/card-kind";
import { type DiagnosedFacts, factsEvidence } from "@/lib/cases/case-evidence";
import type { BindingStep } from "@/lib/cases/case-vocabulary";
import { Prisma } from "@/lib/db/generated/client";
import type { ClosedCase, GivenAnswer } from "./closed-case";

/** Of `support_cases c`, its latest outcome `o` and its model `m`. */
export const closedCaseColumns = Prisma.sql`
  c.id, c.code, c.wallet_code, c.bank_code, c.model_id, m.number AS model_number, c.cause_code, c.closed_at,
  c.is_demo, c.card_kind::text, c.region::text, c.card_check, c.binding_step::text, c.code_system, c.error_code,
  c.message_text, c.tries_in_24h, o.predicted_cause_code, o.predicted_posterior, o.minutes_spent`;

export type ClosedSqlRow = {
  id: string;
  code: string;
  wallet_code: string;
  bank_code: string | null;
  model_id: string;
  model_number: number;
  cause_code: string;
  closed_at: Date;
  is_demo: boolean;
  card_kind: CardKind;
  region: DiagnosedFacts["region"];
  card_check: CardCheck | null;
  binding_step: BindingStep;
  code_system: string | null;
  error_code: string | null;
  message_text: string;
  tries_in_24h: number | null;
  predicted_cause_code: string | null;
  predicted_posterior: number | null;
  minutes_spent: number;
  answers: (GivenAnswer & { answeredAt: string })[];
  failed_remedies: string[];
};

/** What the desk knew of maintenance then is not kept with a case, so it is not part of the evidence. */
export function toClosedCase(row: ClosedSqlRow): ClosedCase {
  const evidence = factsEvidence({
    bankCode: row.bank_code,
    walletCode: row.wallet_code,
    cardKind: row.card_kind,
    region: row.region,
    cardCheck: row.card_check,
    bindingStep: row.binding_step,
    codeSystem: row.code_system,
    errorCode: row.error_code,
    messageText: row.message_text,
    triesIn24h: row.tries_in_24h,
    answers: row.answers,
  });
  return {
    id: row.id,
    code: row.code,
    walletCode: row.wallet_code,
    bankCode: row.bank_code,
    modelId: row.model_id,
    modelNumber: row.model_number,
    causeCode: row.cause_code,
    predictedCauseCode: row.predicted_cause_code,
    predictedPosterior: row.predicted_posterior,
    minutesSpent: row.minutes_spent,
    evidence: { ...evidence, failedRemedies: row.failed_remedies },
    answers: row.answers,
  };
}
