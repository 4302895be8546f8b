import { NO_CAUSE } from "@/lib/cases/case-filter";
import type { Proposal } from "./article-proposal-schema";
import { isNotHelpful, isSetAside, needsArticle, seldomWorks, type TaskKind } from "./article-task";
import type { ArticleTask, TaskState } from "./article-task-schema";
import type { Uses } from "./article-worth";

/** Closed cases that named a version (or none) and have a cause (or none). */
export type CountedUse = { versionId: string | null; causeCode: string | null; cases: number; bound: number };

export type CountedArticle = {
  slug: string;
  title: { zh: string; en: string };
  /** What agents read now; null while it is not published. */
  versionId: string | null;
  causeCodes: readonly string[];
  ownerId: string | null;
  owner: string | null;
  /** Set when the day of its review has come. */
  dueSince: string | null;
  helpful: number;
  notHelpful: number;
};

export type TaskFacts = {
  uses: readonly CountedUse[];
  articles: readonly CountedArticle[];
  proposals: readonly Proposal[];
  states: ReadonlyMap<string, TaskState>;
  days: { from: string; to: string };
  today: string;
  actorId: string;
};

const UNTOUCHED: TaskState = { version: 0, takenBy: null, setAsideUntil: null, reason: "" };

export const taskId = (kind: TaskKind, subject: string): string => `${kind} ${subject}`;

function common(facts: TaskFacts, kind: TaskKind, subject: string, ownerId: string | null = null) {
  const state = facts.states.get(taskId(kind, subject)) ?? UNTOUCHED;
  return {
    ...state,
    subject,
    isSetAside: isSetAside(state, facts.today),
    isMine: (state.takenBy?.id ?? ownerId) === facts.actorId,
  };
}

const sumOf = (rows: readonly CountedUse[]): Uses => ({
  used: rows.reduce((sum, { cases }) => sum + cases, 0),
  bound: rows.reduce((sum, { bound }) => sum + bound, 0),
});

function ofArticle(facts: TaskFacts, all: Uses, article: CountedArticle): ArticleTask[] {
  const { slug, title, owner, ownerId, versionId, helpful, notHelpful, dueSince } = article;
  const tasks: ArticleTask[] = [];
  const mine = (kind: TaskKind) => ({ ...common(facts, kind, slug, ownerId), slug, title, owner });
  const uses = sumOf(facts.uses.filter((use) => versionId !== null && use.versionId === versionId));
  const seldom = seldomWorks(uses, all);
  if (seldom && versionId !== null) {
    const { rate, reference } = seldom;
    const cases = { article: versionId, status: "closed", ...facts.days };
    tasks.push({
      kind: "seldom_works",
      ...mine("seldom_works"),
      ...uses,
      low: rate.low,
      high: rate.high,
      reference,
      cases,
    });
  }
  if (isNotHelpful({ helpful, notHelpful }))
    tasks.push({ kind: "not_helpful", ...mine("not_helpful"), helpful, notHelpful });
  if (dueSince !== null) tasks.push({ kind: "review_due", ...mine("review_due"), reviewBy: dueSince });
  return tasks;
}

function ofCauses(facts: TaskFacts): ArticleTask[] {
  const covered = new Set(
    facts.articles.flatMap(({ versionId, causeCodes }) => (versionId === null ? [] : causeCodes)),
  );
  const causes = new Set(facts.uses.flatMap(({ causeCode }) => causeCode ?? []));
  return [...causes].flatMap((causeCode): ArticleTask[] => {
    const rows = facts.uses.filter((use) => use.causeCode === causeCode);
    const without = sumOf(rows.filter(({ versionId }) => versionId === null)).used;
    const used = sumOf(rows).used - without;
    const isCovered = covered.has(causeCode);
    if (!needsArticle({ without, with: used, isCovered })) return [];
    const cases = { cause: causeCode, article: NO_CAUSE, status: "closed", ...facts.days };
    const state = common(facts, "no_article", causeCode);
    return [{ kind: "no_article", ...state, causeCode, without, used, isCovered, cases }];
  });
}

/** How much a task weighs within its kind: cases or people behind it, or the days that it waits. */
function weight(task: ArticleTask): number {
  switch (task.kind) {
    case "seldom_works":
      return task.used - task.bound;
    case "no_article":
      return task.isCovered ? task.without : task.without + 1_000_000;
    case "not_helpful":
      return task.notHelpful;
    case "review_due":
      return -Date.parse(task.reviewBy);
    case "proposal":
      return -Date.parse(task.proposal.proposedAt);
  }
}

const KIND_ORDER: Record<TaskKind, number> = {
  proposal: 0,
  seldom_works: 1,
  not_helpful: 2,
  review_due: 3,
  no_article: 4,
};

/** Everything that needs a look, by kind and the weightiest first; what is set aside comes last. */
export function articleTasks(facts: TaskFacts): ArticleTask[] {
  const all = sumOf(facts.uses.filter(({ versionId }) => versionId !== null));
  const proposals = facts.proposals.map(
    (proposal): ArticleTask => ({
      kind: "proposal",
      ...common(facts, "proposal", proposal.id),
      proposal,
    }),
  );
  const tasks = [
    ...proposals,
    ...facts.articles.flatMap((article) => ofArticle(facts, all, article)),
    ...ofCauses(facts),
  ];
  return tasks.sort(
    (one, other) =>
      Number(one.isSetAside) - Number(other.isSetAside) ||
      KIND_ORDER[one.kind] - KIND_ORDER[other.kind] ||
      weight(other) - weight(one) ||
      (one.subject < other.subject ? -1 : 1),
  );
}

/** How many wait, and how many of these are whoever's that asks; what is set aside waits not. */
export function countedTasks(tasks: readonly ArticleTask[]): { all: number; mine: number } {
  const waiting = tasks.filter((task) => !task.isSetAside);
  return { all: waiting.length, mine: waiting.filter(({ isMine }) => isMine).length };
}
