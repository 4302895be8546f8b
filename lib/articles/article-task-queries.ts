import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { dayIn } from "@/lib/trends/days";
import { proposalSelect, toProposal } from "./article-proposal-select";
import { taskDays } from "./article-task";
import { articleTasks, type CountedArticle } from "./article-task-list";
import type { ArticleTasks, TaskKey, TaskState } from "./article-task-schema";
import {
  type TaskArticleRow,
  type TaskStateRow,
  taskArticles,
  taskStateSelect,
  type UseRow,
  usesByCause,
} from "./article-task-select";

const toState = ({ version, takenBy, setAsideUntil, reason }: TaskStateRow): TaskState => ({
  version,
  takenBy,
  setAsideUntil: setAsideUntil?.toISOString().slice(0, 10) ?? null,
  reason,
});

const toArticle = (row: TaskArticleRow): CountedArticle => ({
  slug: row.slug,
  title: { zh: row.title_zh, en: row.title_en },
  versionId: row.version_id,
  causeCodes: row.causes,
  ownerId: row.owner_id,
  owner: row.owner,
  dueSince: row.due ? row.review_by : null,
  helpful: row.helpful,
  notHelpful: row.not_helpful,
});

/** Everything of the articles that needs a look, counted from the cases as they are now. `timeZone` is an IANA name. */
export async function listArticleTasks(actor: Actor, timeZone: string, now: Date): Promise<ArticleTasks> {
  assertCan(actor, "article:write");
  const today = dayIn(now, timeZone);
  const days = taskDays(today);
  const [uses, articles, proposals, states] = await Promise.all([
    database().$queryRaw<UseRow[]>(usesByCause(days, timeZone)),
    database().$queryRaw<TaskArticleRow[]>(taskArticles),
    database().articleProposal.findMany({ where: { state: "open" }, select: proposalSelect }),
    database().articleTask.findMany({ select: taskStateSelect }),
  ]);
  const items = articleTasks({
    uses: uses.map(({ version_id, cause_code, cases, bound }) => ({
      versionId: version_id,
      causeCode: cause_code,
      cases,
      bound,
    })),
    articles: articles.map(toArticle),
    proposals: proposals.map(toProposal),
    states: new Map(states.map((row) => [`${row.kind} ${row.subject}`, toState(row)])),
    days,
    today,
    actorId: actor.id,
  });
  return { ...days, items };
}

/** How a task stands; null while nobody has touched it. */
export async function getTaskState(
  actor: Actor,
  { kind, subject }: TaskKey,
  client: Pick<Transaction, "articleTask"> = database(),
): Promise<TaskState | null> {
  assertCan(actor, "article:write");
  const row = await client.articleTask.findUnique({
    where: { kind_subject: { kind, subject } },
    select: taskStateSelect,
  });
  return row && toState(row);
}
