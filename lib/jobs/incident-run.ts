import { type Actor, may } from "@/lib/auth/actor";
import { jobActor, orderingActor } from "@/lib/auth/job-actor";
import { deskFactOf } from "@/lib/cases/case-desk";
import { getCaseForChange } from "@/lib/cases/case-queries";
import { writeNote } from "@/lib/cases/change-case-commands";
import { closeCase } from "@/lib/cases/outcome-commands";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { log } from "@/lib/http/log";
import { causesOfFact } from "@/lib/incidents/fault-causes";
import type { RunRefusal } from "@/lib/incidents/incident-case-schema";
import { type RunRow, runSelect } from "@/lib/incidents/incident-case-select";
import { getIncident } from "@/lib/incidents/incident-queries";
import type { Incident } from "@/lib/incidents/incident-schema";
import { repliedCaseSelect, toReply } from "@/lib/incidents/reply-select";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { withJobLock } from "./job-lock";

type Run = { row: RunRow; incident: Incident; actor: Actor; timeZone: string };
/** What was done to a case, or why nothing was. */
type Done = Pick<Prisma.IncidentCaseUncheckedUpdateInput, "outcomeId" | "choice" | "replyNoteId"> & {
  refusal?: RunRefusal;
};

async function closeOne(
  { row, incident, actor }: Run,
  caseId: string,
  transaction: Transaction,
): Promise<Done> {
  const supportCase = await getCaseForChange(actor, caseId, transaction);
  // A colleague may have been quicker, or have found out more, since the run was ordered.
  if (supportCase.status === "closed") return { refusal: "closed" };
  if (supportCase.stopFlags.includes("suspected_scam")) return { refusal: "scam" };
  const model = await getModel(actor, supportCase.modelId);
  const [causeCode] = causesOfFact(model.document, deskFactOf(incident));
  if (causeCode === undefined || row.result === null || row.minutesSpent === null)
    return { refusal: "no_cause" };
  const outcome = {
    version: supportCase.version,
    result: row.result,
    causeCode,
    causeCertainty: "confirmed",
    confirmationMethod: "incident",
    articleVersionId: null,
    remedyCode: null,
    minutesSpent: row.minutesSpent,
    comment: row.comment,
  } as const;
  const { id } = await closeCase(actor, transaction, supportCase, outcome, model, new Date());
  return { outcomeId: id, choice: null };
}

async function replyToOne(
  { incident, actor, timeZone }: Run,
  caseId: string,
  transaction: Transaction,
): Promise<Done> {
  const supportCase = await transaction.supportCase.findUniqueOrThrow({
    where: { id: caseId },
    select: repliedCaseSelect,
  });
  const { text } = toReply(supportCase, incident, timeZone);
  const { id } = await writeNote(actor, transaction, { caseId, body: text, kind: "reply" }, new Date());
  return { replyNoteId: id };
}

/**
 * Works on the next case of a run; false when none is left. The case, its outcome or reply, and the mark that it is
 * done are one transaction, so a run that is broken off anywhere goes on and does each case once.
 */
async function workOnNext(run: Run): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const [next] = await transaction.$queryRaw<{ id: string; case_id: string }[]>`
      SELECT id, case_id FROM incident_cases WHERE pending_run_id = ${run.row.id}::uuid
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!next) return false;
    const work = run.row.kind === "close" ? closeOne : replyToOne;
    const done = await work(run, next.case_id, transaction);
    await transaction.incidentCase.update({
      where: { id: next.id },
      data: {
        ...done,
        refusal: done.refusal ?? null,
        pendingRunId: null,
        version: { increment: 1 },
        updatedById: run.actor.id,
      },
      select: { id: true },
    });
    return true;
  });
}

/** Marks a run as over once none of its cases is left; one whose orderer is gone leaves the rest as they are. */
async function endRun(id: string, isGivenUp: boolean): Promise<void> {
  if (isGivenUp) {
    await database().incidentCase.updateMany({ where: { pendingRunId: id }, data: { pendingRunId: null } });
  }
  await database().incidentRun.updateMany({
    where: { id, endedAt: null, pending: { none: {} } },
    data: { endedAt: new Date(), version: { increment: 1 } },
  });
}

async function loadRun(id: string): Promise<Run | null> {
  const row = await database().incidentRun.findUnique({ where: { id }, select: runSelect });
  if (!row || row.endedAt !== null) return null;
  const actor = await orderingActor(row.startedById);
  if (!actor || !may(actor, "incident:write")) {
    await endRun(id, true);
    return null;
  }
  const incident = await getIncident(jobActor(), row.incidentId);
  const { timeZone } = await organisationSettings();
  return { row, incident, actor, timeZone };
}

/** Works on a run until it is over or `most` cases are done; does nothing while another process is at it. */
export async function workOnRun(id: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  await withJobLock(`incident run ${id}`, async () => {
    const run = await loadRun(id);
    if (!run) return;
    for (let done = 0; done < most; done++) {
      if (await workOnNext(run)) continue;
      await endRun(id, false);
      return;
    }
  });
}

/** Goes on with every run that is not over, as after a process that was stopped in the middle of one. */
export async function resumeRuns(): Promise<void> {
  const runs = await database().incidentRun.findMany({ where: { endedAt: null }, select: { id: true } });
  for (const { id } of runs) await workOnRun(id);
}

/** Begins a run beside the request that ordered it; what fails is gone on with by `resumeRuns`. */
export function beginRun(id: string): void {
  workOnRun(id).catch((thrown: unknown) => {
    log().warn({ event: "incident_run_failed", reason: thrown instanceof Error ? thrown.name : "unknown" });
  });
}
