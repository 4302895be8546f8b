import type { CardCheck } from "@/lib/cards/card-facts";
import type { CardKind } from "@/lib/cards/card-kind";
import { Prisma } from "@/lib/db/generated/client";
import type { CaseDetail } from "./case-schema";
import type { BindingStep } from "./case-vocabulary";
import type { ConfirmedFacts } from "./confirmed-case";

/** Of `support_cases c`: what bears on the diagnosis, and what names the case. */
export const confirmedColumns = Prisma.sql`
  c.id, c.code, c.cause_code, c.closed_at, c.is_demo, c.wallet_code, c.bank_code, c.card_kind::text, c.region::text,
  c.card_check, c.binding_step::text, c.code_system, c.error_code, c.message_text, c.tries_in_24h`;

export type ConfirmedSqlRow = {
  id: string;
  code: string;
  cause_code: string;
  closed_at: Date;
  is_demo: boolean;
  wallet_code: string;
  bank_code: string | null;
  card_kind: CardKind;
  region: CaseDetail["region"];
  card_check: CardCheck | null;
  binding_step: BindingStep;
  code_system: string | null;
  error_code: string | null;
  message_text: string;
  tries_in_24h: number | null;
  answers: ConfirmedFacts["answers"];
  failed_remedies: string[];
};

export const toConfirmedFacts = (row: ConfirmedSqlRow): ConfirmedFacts => ({
  id: row.id,
  code: row.code,
  causeCode: row.cause_code,
  closedAt: row.closed_at.toISOString(),
  isDemo: row.is_demo,
  walletCode: row.wallet_code,
  bankCode: row.bank_code,
  cardKind: row.card_kind,
  region: row.region,
  cardCheck: row.card_check,
  bindingStep: row.binding_step,
  codeSystem: row.code_system,
  errorCode: row.error_code,
  messageText: row.message_text,
  triesIn24h: row.tries_in_24h,
  answers: row.answers,
  failedRemedies: row.failed_remedies,
});
