import type { CaseDetail } from "./case-schema";

export type TimelineEntry = { id: string; at: string; who: string } & (
  | { kind: "logged" }
  | { kind: "answer"; checkCode: string; answerCode: string | null; insteadOf: string | null }
  | { kind: "remedy"; remedyCode: string; helped: boolean | null }
  | { kind: "note"; body: string }
  /** The version of the article that it was built from; null for one that was written for many at once. */
  | { kind: "reply"; body: string; articleNumber: number | null }
  | { kind: "closed"; result: CaseDetail["outcomes"][number]["result"] }
);

export type TimelineFacts = Pick<
  CaseDetail,
  "id" | "createdAt" | "createdBy" | "answers" | "remedyTrials" | "notes" | "replies" | "outcomes"
>;

/** What happened to a case, latest first. */
export function timelineOf(supportCase: TimelineFacts): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    { kind: "logged", id: supportCase.id, at: supportCase.createdAt, who: supportCase.createdBy.displayName },
    ...supportCase.answers.map(
      ({ id, checkCode, answerCode, answeredAt, answeredBy, suggestedCheckCode }) => ({
        kind: "answer" as const,
        id,
        at: answeredAt,
        who: answeredBy,
        checkCode,
        answerCode,
        insteadOf: suggestedCheckCode === checkCode ? null : suggestedCheckCode,
      }),
    ),
    ...supportCase.remedyTrials.map(({ id, remedyCode, helped, recordedAt, recordedBy }) => ({
      kind: "remedy" as const,
      id,
      at: recordedAt,
      who: recordedBy,
      remedyCode,
      helped,
    })),
    ...supportCase.notes.map(({ id, body, kind, createdAt, author }) => ({
      ...(kind === "reply" ? { kind, body, articleNumber: null } : { kind, body }),
      id,
      at: createdAt,
      who: author,
    })),
    ...supportCase.replies.map(({ id, body, article, createdAt, author }) => ({
      kind: "reply" as const,
      id,
      at: createdAt,
      who: author,
      body,
      articleNumber: article?.number ?? null,
    })),
    ...supportCase.outcomes.map(({ id, result, recordedAt, recordedBy }) => ({
      kind: "closed" as const,
      id,
      at: recordedAt,
      who: recordedBy,
      result,
    })),
  ];
  return entries.sort((left, right) => right.at.localeCompare(left.at) || right.id.localeCompare(left.id));
}
