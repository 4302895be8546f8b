import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { deskFactOf } from "@/lib/cases/case-desk";
import { database, type Transaction } from "@/lib/db/client";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { causesOfFact } from "./fault-causes";
import type { IncidentCase, IncidentCases } from "./incident-case-schema";
import {
  type MemberSqlRow,
  memberColumns,
  ruleCondition,
  runSelect,
  toIncidentCase,
  toIncidentRun,
} from "./incident-case-select";
import { getIncident } from "./incident-queries";
import { type IncidentReport, incidentReport } from "./incident-report";
import type { Incident } from "./incident-schema";

/** Far more than one fault brings to a desk. */
const MAX_CASES = 5_000;
const SHOWN = 500;

/** Every case that the rule looks at or that was chosen or worked on by hand, the newest first, at most 5,000. */
export async function readIncidentCases(
  actor: Actor,
  incident: Incident,
  model: LoadedModel,
  client: Pick<Transaction, "$queryRaw"> = database(),
): Promise<IncidentCase[]> {
  assertCan(actor, "incident:read");
  const rows = await client.$queryRaw<MemberSqlRow[]>`
    SELECT ${memberColumns}
    FROM support_cases c
    LEFT JOIN incident_cases m ON m.case_id = c.id AND m.incident_id = ${incident.id}::uuid
    LEFT JOIN case_notes n ON n.id = m.reply_note_id
    WHERE c.id IN (
      SELECT case_id FROM incident_cases WHERE incident_id = ${incident.id}::uuid
      UNION SELECT c.id FROM support_cases c WHERE ${ruleCondition(incident)}
    )
    ORDER BY c.created_at DESC, c.id DESC
    LIMIT ${MAX_CASES}`;
  const fitting = causesOfFact(model.document, deskFactOf(incident));
  return rows.map((row) => toIncidentCase(row, fitting));
}

/** The cases of an incident with its latest run. `model` is the published version. Refuses with not_found. */
export async function listIncidentCases(
  actor: Actor,
  incidentId: string,
  model: LoadedModel,
): Promise<IncidentCases> {
  assertCan(actor, "incident:read");
  const incident = await getIncident(actor, incidentId);
  const cases = await readIncidentCases(actor, incident, model);
  const run = await database().incidentRun.findFirst({
    where: { incidentId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: runSelect,
  });
  const members = cases.filter(({ isIn }) => isIn);
  const open = members.filter(({ status }) => status !== "closed").length;
  return {
    items: cases.slice(0, SHOWN),
    counts: {
      isIn: members.length,
      open,
      closed: members.length - open,
      unreplied: members.filter(({ reply }) => reply === null).length,
    },
    run: run && toIncidentRun(run),
  };
}

/** Duration, cases and cost of an incident. Refuses with not_found. */
export async function getIncidentReport(
  actor: Actor,
  incidentId: string,
  model: LoadedModel,
  now: Date,
): Promise<IncidentReport> {
  assertCan(actor, "incident:read");
  const incident = await getIncident(actor, incidentId);
  const cases = (await readIncidentCases(actor, incident, model)).filter(
    ({ isIn, reason }) => isIn || reason === "reopened",
  );
  const ids = cases.map(({ id }) => id);
  const spent = await database().outcome.groupBy({
    by: ["caseId"],
    where: { caseId: { in: ids } },
    _sum: { minutesSpent: true },
  });
  const minutes = new Map(spent.map((row) => [row.caseId, row._sum.minutesSpent ?? 0]));
  const closings = await database().incidentCase.findMany({
    where: { incidentId, outcomeId: { not: null } },
    select: { caseId: true, outcome: { select: { recordedAt: true } } },
  });
  const closedAt = new Map(closings.map((row) => [row.caseId, row.outcome?.recordedAt.toISOString()]));
  return incidentReport(
    incident,
    cases.map(({ id, createdAt, reason, reply }) => ({
      createdAt,
      closedAt: closedAt.get(id) ?? null,
      isReopened: reason === "reopened",
      hasReply: reply !== null,
      minutesSpent: minutes.get(id) ?? 0,
    })),
    now,
  );
}
