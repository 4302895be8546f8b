import type { CardCheck } from "@/lib/cards/card-facts";
import type { CardKind } from "@/lib/cards/card-kind";
import { Prisma } from "@/lib/db/generated/client";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";
import type { Locale } from "@/lib/i18n/locale";
import type { QueueRow } from "./case-queue-schema";
import type { AnswerRow, CaseDetail, RemedyTrial } from "./case-schema";
import type { BindingStep, CaseStatus, CauseCertainty, OutcomeResult } from "./case-vocabulary";

/** The columns of a queue row, of `support_cases c LEFT JOIN users a`. */
export const queueColumns = Prisma.sql`
  c.id, c.code, c.customer_ref, c.wallet_code, c.bank_code, c.card_kind::text, c.binding_step::text, c.status::text,
  c.stop_flags::text[] AS stop_flags, c.leading_cause_code, c.leading_posterior, c.cause_code, c.cause_certainty::text,
  c.result::text, c.due_at, c.created_at, c.closed_at, c.is_demo, c.version, a.id AS assignee_id,
  a.display_name AS assignee_name`;

export type QueueSqlRow = {
  id: string;
  code: string;
  customer_ref: string;
  wallet_code: string;
  bank_code: string | null;
  card_kind: CardKind;
  binding_step: BindingStep;
  status: CaseStatus;
  stop_flags: StopFlag[];
  leading_cause_code: string | null;
  leading_posterior: number | null;
  cause_code: string | null;
  cause_certainty: CauseCertainty | null;
  result: OutcomeResult | null;
  due_at: Date;
  created_at: Date;
  closed_at: Date | null;
  is_demo: boolean;
  version: number;
  assignee_id: string | null;
  assignee_name: string | null;
};

export const toQueueRow = (row: QueueSqlRow): QueueRow => ({
  id: row.id,
  code: row.code,
  customerRef: row.customer_ref,
  walletCode: row.wallet_code,
  bankCode: row.bank_code,
  cardKind: row.card_kind,
  bindingStep: row.binding_step,
  status: row.status,
  stopFlags: row.stop_flags,
  leadingCauseCode: row.leading_cause_code,
  leadingPosterior: row.leading_posterior,
  causeCode: row.cause_code,
  causeCertainty: row.cause_certainty,
  result: row.result,
  dueAt: row.due_at.toISOString(),
  createdAt: row.created_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  assignee: row.assignee_id === null ? null : { id: row.assignee_id, displayName: row.assignee_name ?? "" },
  isDemo: row.is_demo,
  version: row.version,
});

const person = { select: { id: true, displayName: true } } satisfies Prisma.UserDefaultArgs;

export const answerSelect = {
  id: true,
  checkCode: true,
  answerCode: true,
  answeredAt: true,
  suggestedCheckCode: true,
  answeredBy: { select: { displayName: true } },
} satisfies Prisma.CheckAnswerSelect;

type AnswerDbRow = Prisma.CheckAnswerGetPayload<{ select: typeof answerSelect }>;

export const toAnswerRow = (row: AnswerDbRow): AnswerRow => ({
  id: row.id,
  checkCode: row.checkCode,
  answerCode: row.answerCode,
  answeredBy: row.answeredBy.displayName,
  answeredAt: row.answeredAt.toISOString(),
  suggestedCheckCode: row.suggestedCheckCode,
});

export const trialSelect = {
  id: true,
  remedyCode: true,
  helped: true,
  recordedAt: true,
  recordedBy: { select: { displayName: true } },
} satisfies Prisma.RemedyTrialSelect;

type TrialDbRow = Prisma.RemedyTrialGetPayload<{ select: typeof trialSelect }>;

export const toRemedyTrial = (row: TrialDbRow): RemedyTrial => ({
  id: row.id,
  remedyCode: row.remedyCode,
  helped: row.helped,
  recordedBy: row.recordedBy.displayName,
  recordedAt: row.recordedAt.toISOString(),
});

const replySelect = {
  id: true,
  locale: true,
  body: true,
  causeCode: true,
  createdAt: true,
  articleVersion: { select: { number: true, article: { select: { slug: true } } } },
  author: { select: { displayName: true } },
} satisfies Prisma.CaseReplySelect;

type ReplyDbRow = Prisma.CaseReplyGetPayload<{ select: typeof replySelect }>;

const toReply = ({ locale, articleVersion, ...row }: ReplyDbRow): CaseDetail["replies"][number] => ({
  ...row,
  // The column allows no other.
  locale: locale as Locale,
  article: articleVersion && { slug: articleVersion.article.slug, number: articleVersion.number },
  author: row.author.displayName,
  createdAt: row.createdAt.toISOString(),
});

export const caseSelect = {
  id: true,
  code: true,
  customerRef: true,
  walletCode: true,
  bankCode: true,
  cardKind: true,
  bindingStep: true,
  status: true,
  stopFlags: true,
  leadingCauseCode: true,
  leadingPosterior: true,
  causeCode: true,
  causeCertainty: true,
  result: true,
  dueAt: true,
  createdAt: true,
  closedAt: true,
  isDemo: true,
  version: true,
  region: true,
  bin: true,
  last4: true,
  cardCheck: true,
  codeSystem: true,
  errorCode: true,
  messageText: true,
  channel: true,
  platform: true,
  device: true,
  appVersion: true,
  province: true,
  triesIn24h: true,
  source: true,
  sourceId: true,
  modelId: true,
  contactRemovedAt: true,
  anonymisedAt: true,
  updatedAt: true,
  assignee: person,
  creator: person,
  answers: { orderBy: [{ answeredAt: "asc" }, { id: "asc" }], select: answerSelect },
  remedyTrials: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }], select: trialSelect },
  notes: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, body: true, kind: true, createdAt: true, author: { select: { displayName: true } } },
  },
  replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: replySelect },
  outcomes: {
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      result: true,
      predictedCauseCode: true,
      predictedPosterior: true,
      causeCode: true,
      causeCertainty: true,
      confirmationMethod: true,
      articleVersionId: true,
      remedyCode: true,
      minutesSpent: true,
      comment: true,
      recordedAt: true,
      recordedBy: { select: { displayName: true } },
    },
  },
} satisfies Prisma.SupportCaseSelect;

export type CaseDbRow = Prisma.SupportCaseGetPayload<{ select: typeof caseSelect }>;

export function toCaseDetail({ creator, ...row }: CaseDbRow): CaseDetail {
  return {
    ...row,
    cardCheck: row.cardCheck as CardCheck | null,
    dueAt: row.dueAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    contactRemovedAt: row.contactRemovedAt?.toISOString() ?? null,
    anonymisedAt: row.anonymisedAt?.toISOString() ?? null,
    createdBy: creator,
    answers: row.answers.map(toAnswerRow),
    remedyTrials: row.remedyTrials.map(toRemedyTrial),
    notes: row.notes.map((note) => ({
      id: note.id,
      body: note.body,
      kind: note.kind,
      author: note.author.displayName,
      createdAt: note.createdAt.toISOString(),
    })),
    replies: row.replies.map(toReply),
    outcomes: row.outcomes.map(({ recordedBy, recordedAt, ...outcome }) => ({
      ...outcome,
      recordedBy: recordedBy.displayName,
      recordedAt: recordedAt.toISOString(),
    })),
  };
}
