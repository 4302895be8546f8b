import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Locale } from "@/lib/i18n/locale";
import { api } from "@/lib/routes";
import type { AnswerCheckInput } from "./answer-schema";
import type { QueueCounts, QueuePage } from "./case-queue-schema";
import type { AddNoteInput, CaseDetail, ChangeCaseInput, LogCaseInput, LoggedCase } from "./case-schema";
import type { CaseDiagnosis, DiagnosedCase } from "./diagnosis-schema";
import type { RecordOutcomeInput } from "./outcome-schema";
import type { TryRemedy } from "./remedy-schema";
import type { AddReplyInput, ReplyDraft } from "./reply-schema";

/** The filter of a queue as it stands in the address. */
export type QueueSearch = Record<string, string | undefined>;

/** How a read is sent: what is read again by itself is nobody's activity and keeps no session alive. */
type ReadOptions = { signal?: AbortSignal; isBackground?: boolean };

export const fetchQueue = (search: QueueSearch, options?: ReadOptions): Promise<QueuePage> =>
  fetchJson(api.cases(search), options);

export const fetchCounts = (search: QueueSearch, options?: ReadOptions): Promise<QueueCounts> =>
  fetchJson(api.caseCounts(search), options);

/** Read again by polling and after writes, never because a person asked: the page itself brought the first state. */
export const fetchCase = (id: string, signal?: AbortSignal): Promise<CaseDetail> =>
  fetchJson(api.supportCase(id), { signal, isBackground: true });

export const fetchDiagnosis = (
  id: string,
  model: "case" | "published",
  signal?: AbortSignal,
): Promise<CaseDiagnosis> => fetchJson(api.diagnosis(id, model), { signal, isBackground: true });

/** A stored model version never changes, so the browser keeps it for a year. */
export const fetchModel = (
  id: string,
  signal?: AbortSignal,
): Promise<{ id: string; number: number; document: ModelDocument }> =>
  fetchJson(api.checksModel(id), { signal, isBackground: true });

export const postCase = (body: LogCaseInput, idempotencyKey: string): Promise<LoggedCase> =>
  fetchJson(api.cases(), { method: "POST", body, idempotencyKey });

export const patchCase = (id: string, body: ChangeCaseInput): Promise<CaseDetail> =>
  fetchJson(api.supportCase(id), { method: "PATCH", body });

export const putAnswer = (id: string, checkCode: string, body: AnswerCheckInput): Promise<DiagnosedCase> =>
  fetchJson(api.answer(id, checkCode), { method: "PUT", body });

export const postRemedy = (id: string, body: TryRemedy, idempotencyKey: string): Promise<DiagnosedCase> =>
  fetchJson(api.remedies(id), { method: "POST", body, idempotencyKey });

export const postNote = (id: string, body: AddNoteInput, idempotencyKey?: string): Promise<{ id: string }> =>
  fetchJson(api.notes(id), { method: "POST", body, idempotencyKey });

export const fetchReplyDraft = (
  id: string,
  locale: Locale | undefined,
  signal?: AbortSignal,
): Promise<ReplyDraft> => fetchJson(api.replyDraft(id, locale), { signal });

export const postReply = (id: string, body: AddReplyInput, idempotencyKey: string): Promise<{ id: string }> =>
  fetchJson(api.replies(id), { method: "POST", body, idempotencyKey });

export const postOutcome = (
  id: string,
  body: RecordOutcomeInput,
  idempotencyKey: string,
): Promise<{ id: string; version: number }> =>
  fetchJson(api.outcome(id), { method: "POST", body, idempotencyKey });
