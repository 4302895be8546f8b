import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { getIncident, runningIncidentOf } from "./incident-queries";
import type { ChangeIncident, Incident, OpenIncident } from "./incident-schema";
import { incidentSelect, toIncident } from "./incident-select";
import { decideMove, endAfter, type IncidentState, timeFault } from "./incident-state";
import { FIRST_REPLY, templateFault } from "./reply-template";

type Place = Pick<Incident, "bankCode" | "walletCode">;
type Times = Pick<Incident, "startsAt" | "endsAt">;

function assertTimes(times: Times, state: IncidentState, now: Date): void {
  const fault = timeFault(times, state, now);
  if (fault) throw new AppError("invalid", { issues: [fault] });
}

function assertReply(reply: Incident["reply"] | undefined): void {
  for (const language of ["zh", "en"] as const) {
    const fault = reply && templateFault(reply[language]);
    if (fault) throw new AppError("invalid", { issues: [{ path: `reply.${language}`, ...fault }] });
  }
}

/** What broke a write, as the person at the screen can mend it: an unknown place, or an incident that runs there. */
async function refusalOf(thrown: unknown, actor: Actor, place: Place): Promise<unknown> {
  for (const [fragment, path] of [
    ["wallet", "walletCode"],
    ["bank", "bankCode"],
  ] as const) {
    if (isForeignKeyViolation(thrown, fragment))
      return new AppError("invalid", { issues: [{ path, messageKey: "field.choice" }] });
  }
  if (!isUniqueViolation(thrown, "incidents_one_running")) return thrown;
  const current = (await runningIncidentOf(actor, place)) ?? undefined;
  return new AppError("refused", { messageKey: "incident.running", current });
}

/**
 * Opens an incident of a bank, a wallet, or the line between them. A repeated idempotency key opens it once. Refuses
 * one that names nobody, and one of a place where one is proposed or open, with that one.
 */
export async function openIncident(
  actor: Actor,
  { note, customerNote, ...incident }: OpenIncident,
  idempotencyKey: string | null,
  now: Date,
): Promise<Incident> {
  assertCan(actor, "incident:write");
  if (incident.bankCode === null && incident.walletCode === null)
    throw new AppError("invalid", { issues: [{ path: "bankCode", messageKey: "maintenance.nobody" }] });
  assertTimes({ ...incident, endsAt: null }, "open", now);
  const request = ["open-incident", incident, note, customerNote];
  try {
    return await once(actor, idempotencyKey, request, async (transaction) => {
      const row = await transaction.incident.create({
        data: {
          ...incident,
          state: "open",
          origin: "manual",
          noteZh: note.zh,
          noteEn: note.en,
          customerNoteZh: customerNote.zh,
          customerNoteEn: customerNote.en,
          replyZh: FIRST_REPLY.zh,
          replyEn: FIRST_REPLY.en,
          updatedById: actor.id,
        },
        select: incidentSelect,
      });
      return toIncident(row);
    });
  } catch (thrown) {
    throw await refusalOf(thrown, actor, incident);
  }
}

/** The state and the end that the changes lead to. Refuses a move that is none. */
function standingAfter(current: Incident, { state, endsAt }: ChangeIncident, now: Date) {
  if (state === undefined || state === current.state)
    return { state: current.state, endsAt: endsAt === undefined ? current.endsAt : endsAt };
  const decision = decideMove(current.state, state);
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
  return { state, endsAt: endAfter(state, endsAt, now) };
}

/**
 * Changes texts and times of an incident, or its state: opens a proposal, dismisses it, closes, opens again. Refuses a
 * stale version with the incident as it now is.
 */
export async function changeIncident(
  actor: Actor,
  id: string,
  changes: ChangeIncident,
  now: Date,
): Promise<Incident> {
  assertCan(actor, "incident:write");
  const { version, startsAt, source, note, customerNote, reply } = changes;
  assertReply(reply);
  const found = await getIncident(actor, id);
  try {
    return await database().$transaction(async (transaction) => {
      const current = await getIncident(actor, id, transaction);
      if (current.version !== version) throw new AppError("conflict", { current });
      const { state, endsAt } = standingAfter(current, changes, now);
      assertTimes({ startsAt: startsAt ?? current.startsAt, endsAt }, state, now);
      const { count } = await transaction.incident.updateMany({
        where: { id, version },
        data: {
          state,
          startsAt,
          endsAt,
          source,
          noteZh: note?.zh,
          noteEn: note?.en,
          customerNoteZh: customerNote?.zh,
          customerNoteEn: customerNote?.en,
          replyZh: reply?.zh,
          replyEn: reply?.en,
          version: { increment: 1 },
          updatedById: actor.id,
        },
      });
      const changed = await getIncident(actor, id, transaction);
      if (count === 0) throw new AppError("conflict", { current: changed });
      return changed;
    });
  } catch (thrown) {
    throw await refusalOf(thrown, actor, found);
  }
}
