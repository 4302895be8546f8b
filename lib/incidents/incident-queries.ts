import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Incident, IncidentFilter } from "./incident-schema";
import { incidentSelect, toIncident } from "./incident-select";

/** More than a desk looks through; older ones stay in the database. */
const LISTED = 200;

/** Proposed ones first, the clearest on top, then open ones, then what is over; the latest start first. */
export async function listIncidents(actor: Actor, { state }: IncidentFilter = {}): Promise<Incident[]> {
  assertCan(actor, "incident:read");
  const rows = await database().incident.findMany({
    where: state === undefined ? {} : { state: state === "running" ? { in: ["proposed", "open"] } : state },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: incidentSelect,
  });
  const order = ({ state: one }: Incident): number => (one === "proposed" ? 0 : one === "open" ? 1 : 2);
  const bits = (one: Incident): number => (one.state === "proposed" ? (one.alarm?.bits ?? 0) : 0);
  return rows.map(toIncident).sort((left, right) => order(left) - order(right) || bits(right) - bits(left));
}

/** One incident by its id. Refuses with not_found. */
export async function getIncident(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "incident"> = database(),
): Promise<Incident> {
  assertCan(actor, "incident:read");
  const row = await client.incident.findUnique({ where: { id }, select: incidentSelect });
  if (!row) throw new AppError("not_found");
  return toIncident(row);
}

/** The proposed or open incident of exactly that place, or null. */
export async function runningIncidentOf(
  actor: Actor,
  { bankCode, walletCode }: Pick<Incident, "bankCode" | "walletCode">,
  client: Pick<Transaction, "incident"> = database(),
): Promise<Incident | null> {
  assertCan(actor, "incident:read");
  const row = await client.incident.findFirst({
    where: { bankCode, walletCode, state: { in: ["proposed", "open"] } },
    select: incidentSelect,
  });
  return row && toIncident(row);
}
