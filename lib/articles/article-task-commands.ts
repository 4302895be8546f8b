import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { dayIn } from "@/lib/trends/days";
import { decideSetAside } from "./article-task";
import { getTaskState } from "./article-task-queries";
import type { ChangeTask, TaskKey, TaskState } from "./article-task-schema";

/** Refuses a subject that is none. Whether it needs a look now is not asked: counts move while people decide. */
async function assertThere(actor: Actor, { kind, subject }: TaskKey): Promise<void> {
  assertCan(actor, "article:write");
  const isUuid = /^[0-9a-f]{8}-/i.test(subject) && subject.length === 36;
  const found =
    kind === "proposal"
      ? isUuid && (await database().articleProposal.count({ where: { id: subject } })) > 0
      : kind === "no_article"
        ? (await database().cause.count({ where: { code: subject } })) > 0
        : (await database().article.count({ where: { slug: subject } })) > 0;
  if (!found) throw new AppError("not_found");
}

function changesOf(actor: Actor, { isTaken, aside }: ChangeTask, today: string) {
  if (aside) {
    const decision = decideSetAside(aside.until, today);
    if (!decision.ok)
      throw new AppError("invalid", { issues: [{ path: "aside.until", messageKey: decision.refusal }] });
  }
  return {
    ...(isTaken === undefined ? {} : { takenById: isTaken ? actor.id : null }),
    ...(aside === undefined
      ? {}
      : { setAsideUntil: aside && new Date(aside.until), reason: aside?.reason.trim() ?? "" }),
    updatedById: actor.id,
  };
}

/**
 * Takes a task, gives it back, sets it aside or takes it up again. Of two who change one version the second is refused
 * with how it now stands. `timeZone` (IANA) is where the day of setting aside is meant.
 */
export async function changeTask(
  actor: Actor,
  key: TaskKey,
  change: ChangeTask,
  timeZone: string,
  now: Date,
): Promise<TaskState> {
  assertCan(actor, "article:write");
  await assertThere(actor, key);
  const { version } = change;
  const data = changesOf(actor, change, dayIn(now, timeZone));
  const { count } =
    version === 0
      ? await firstChange(actor, { ...key, ...data })
      : await database().articleTask.updateMany({
          where: { ...key, version },
          data: { ...data, version: { increment: 1 } },
        });
  const current = await getTaskState(actor, key);
  if (count === 0 || current === null) throw new AppError("conflict", { current });
  return current;
}

/** The first change makes the row; of two at once the second finds it made. */
async function firstChange(
  actor: Actor,
  data: TaskKey & ReturnType<typeof changesOf>,
): Promise<{ count: number }> {
  assertCan(actor, "article:write");
  try {
    await database().articleTask.create({ data, select: { id: true } });
    return { count: 1 };
  } catch (thrown) {
    if (isUniqueViolation(thrown, "subject")) return { count: 0 };
    throw thrown;
  }
}
