import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { readCaseCode } from "@/lib/cases/case-code";
import { database, type Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { once } from "@/lib/http/idempotency";
import { readIncidentCases } from "./incident-case-queries";
import type { ChooseCases, CloseAll, IncidentRun } from "./incident-case-schema";
import { runSelect, toIncidentRun } from "./incident-case-select";
import { getIncident } from "./incident-queries";
import { decideWork } from "./incident-state";

const badCode = (messageKey: string): AppError =>
  new AppError("invalid", { issues: [{ path: "code", messageKey }] });

/** The case that a typed code names. Refuses one that cannot be worked on in an incident. */
async function caseOfCode(typed: string): Promise<string> {
  const code = readCaseCode(typed);
  const row = code
    ? await database().supportCase.findUnique({
        where: { code },
        select: { id: true, status: true, stopFlags: true },
      })
    : null;
  if (!row) throw badCode("incident.noSuchCase");
  if (row.status === "closed") throw badCode("incident.caseClosed");
  if (row.stopFlags.includes("suspected_scam")) throw badCode("incident.caseStopped");
  return row.id;
}

/** Takes cases into an incident or out of it, whatever the rule says. Doing it twice is doing it once. */
export async function chooseCases(
  actor: Actor,
  incidentId: string,
  { caseIds, code, isIn }: ChooseCases,
): Promise<{ count: number }> {
  assertCan(actor, "incident:write");
  await getIncident(actor, incidentId);
  const ids = [...new Set([...caseIds, ...(code === undefined ? [] : [await caseOfCode(code)])])];
  const known = await database().supportCase.findMany({ where: { id: { in: ids } }, select: { id: true } });
  if (known.length < ids.length) throw new AppError("not_found");
  const choice = isIn ? "added" : "removed";
  return database().$transaction(async (transaction) => {
    const data = ids.map((caseId) => ({ incidentId, caseId, choice, updatedById: actor.id }) as const);
    const added = await transaction.incidentCase.createMany({ data, skipDuplicates: true });
    const changed = await transaction.incidentCase.updateMany({
      where: { incidentId, caseId: { in: ids }, OR: [{ choice: null }, { choice: { not: choice } }] },
      data: { choice, version: { increment: 1 }, updatedById: actor.id },
    });
    return { count: added.count + changed.count };
  });
}

/** What a run is to do: reply to every case that has no reply, or close every open one. */
export type RunOrder = { kind: "reply" } | ({ kind: "close" } & CloseAll);

async function orderRun(
  actor: Actor,
  incidentId: string,
  order: RunOrder,
  model: LoadedModel,
  transaction: Transaction,
): Promise<IncidentRun> {
  const incident = await getIncident(actor, incidentId, transaction);
  const decision = decideWork(incident.state);
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: incident });
  const cases = await readIncidentCases(actor, incident, model, transaction);
  const members = cases.filter(
    ({ isIn, status, reply }) => isIn && (order.kind === "close" ? status !== "closed" : reply === null),
  );
  if (members.length === 0) throw new AppError("refused", { messageKey: "incident.nothingToDo" });
  const { id } = await transaction.incidentRun.create({
    data: { ...order, incidentId, total: members.length, startedById: actor.id, updatedById: actor.id },
    select: { id: true },
  });
  const caseIds = members.map((member) => member.id);
  await transaction.incidentCase.createMany({
    data: caseIds.map((caseId) => ({ incidentId, caseId, updatedById: actor.id })),
    skipDuplicates: true,
  });
  await transaction.incidentCase.updateMany({
    where: { incidentId, caseId: { in: caseIds } },
    data: { pendingRunId: id, refusal: null, version: { increment: 1 }, updatedById: actor.id },
  });
  const run = await transaction.incidentRun.findUniqueOrThrow({ where: { id }, select: runSelect });
  return toIncidentRun(run);
}

/**
 * Orders replies to or the closing of all cases of an incident; the work itself is a job's. Which cases are meant is
 * settled now. A repeated idempotency key orders it once. Refuses while a run of the incident is at work, and where
 * there is nothing to do.
 */
export async function startRun(
  actor: Actor,
  incidentId: string,
  order: RunOrder,
  model: LoadedModel,
  idempotencyKey: string | null,
): Promise<IncidentRun> {
  assertCan(actor, "incident:write");
  try {
    return await once(actor, idempotencyKey, ["incident-run", incidentId, order], (transaction) =>
      orderRun(actor, incidentId, order, model, transaction),
    );
  } catch (thrown) {
    if (isUniqueViolation(thrown, "incident_runs_one_at_work"))
      throw new AppError("refused", { messageKey: "incident.runAtWork" });
    throw thrown;
  }
}
