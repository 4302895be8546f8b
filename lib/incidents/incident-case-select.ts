import type { BindingStep, CaseStatus, OutcomeResult } from "@/lib/cases/case-vocabulary";
import { Prisma } from "@/lib/db/generated/client";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";
import { type IncidentCase, type IncidentRun, RUN_REFUSALS } from "./incident-case-schema";
import type { Incident } from "./incident-schema";
import { membershipOf } from "./membership";

/** Cases that the rule looks at: of the incident's place, logged while it went on, not closed. */
export function ruleCondition({ bankCode, walletCode, startsAt, endsAt }: Incident): Prisma.Sql {
  const conditions = [
    Prisma.sql`c.status <> 'closed' AND c.created_at >= ${new Date(startsAt)}`,
    ...(endsAt === null ? [] : [Prisma.sql`c.created_at <= ${new Date(endsAt)}`]),
    ...(bankCode === null ? [] : [Prisma.sql`c.bank_code = ${bankCode}`]),
    ...(walletCode === null ? [] : [Prisma.sql`c.wallet_code = ${walletCode}`]),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The columns of a case of an incident, of `support_cases c LEFT JOIN incident_cases m LEFT JOIN case_notes n`. */
export const memberColumns = Prisma.sql`
  c.id, c.code, c.customer_ref, c.wallet_code, c.bank_code, c.binding_step::text, c.error_code, c.status::text,
  c.stop_flags::text[] AS stop_flags, c.leading_cause_code, c.leading_posterior, c.created_at, c.version,
  m.choice::text, m.outcome_id, m.refusal, n.body AS reply`;

export type MemberSqlRow = {
  id: string;
  code: string;
  customer_ref: string;
  wallet_code: string;
  bank_code: string | null;
  binding_step: BindingStep;
  error_code: string | null;
  status: CaseStatus;
  stop_flags: StopFlag[];
  leading_cause_code: string | null;
  leading_posterior: number | null;
  created_at: Date;
  version: number;
  choice: "added" | "removed" | null;
  outcome_id: string | null;
  refusal: string | null;
  reply: string | null;
};

export function toIncidentCase(row: MemberSqlRow, fittingCauses: readonly string[]): IncidentCase {
  const facts = {
    status: row.status,
    stopFlags: row.stop_flags,
    leadingCauseCode: row.leading_cause_code,
    leadingPosterior: row.leading_posterior,
  };
  const { choice } = row;
  return {
    ...membershipOf(facts, { choice, isClosedWithIt: row.outcome_id !== null }, fittingCauses),
    id: row.id,
    code: row.code,
    customerRef: row.customer_ref,
    walletCode: row.wallet_code,
    bankCode: row.bank_code,
    bindingStep: row.binding_step,
    errorCode: row.error_code,
    status: row.status,
    leadingCauseCode: row.leading_cause_code,
    leadingPosterior: row.leading_posterior,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    reply: row.reply,
    refusal: RUN_REFUSALS.find((refusal) => refusal === row.refusal) ?? null,
  };
}

export const runSelect = {
  id: true,
  incidentId: true,
  kind: true,
  total: true,
  result: true,
  minutesSpent: true,
  comment: true,
  startedById: true,
  startedAt: true,
  endedAt: true,
  _count: { select: { pending: true } },
} satisfies Prisma.IncidentRunSelect;

export type RunRow = Prisma.IncidentRunGetPayload<{ select: typeof runSelect }>;

/** What a closing run closes every case with. */
export type RunOutcome = { result: OutcomeResult; minutesSpent: number; comment: string };

export const toIncidentRun = (row: RunRow): IncidentRun => ({
  id: row.id,
  kind: row.kind,
  total: row.total,
  done: row.total - row._count.pending,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
