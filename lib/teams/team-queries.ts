import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Team } from "./team-schema";
import { teamSelect, toTeam } from "./team-select";

/** Every team by name with its people, the retired ones last. */
export async function listTeams(actor: Actor): Promise<Team[]> {
  assertCan(actor, "user:read");
  const rows = await database().team.findMany({
    select: teamSelect,
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
  });
  return rows.map(toTeam);
}

/** Throws `not_found` for an unknown id. */
export async function getTeam(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "team"> = database(),
): Promise<Team> {
  assertCan(actor, "user:read");
  const row = await client.team.findUnique({ where: { id }, select: teamSelect });
  if (!row) throw new AppError("not_found");
  return toTeam(row);
}

export type TeamName = { id: string; name: string };

const KEPT_MS = 5_000;
const held = globalThis as typeof globalThis & { binddeskTeams?: { at: number; teams: TeamName[] } };

/**
 * The teams that lists can be narrowed to. Every page of the queue asks and they change a few times a year, so each
 * process reads them at most once in five seconds.
 */
export async function teamChoices(actor: Actor, now = Date.now()): Promise<TeamName[]> {
  assertCan(actor, "case:read");
  const kept = held.binddeskTeams;
  if (kept && now - kept.at < KEPT_MS) return kept.teams;
  const teams = await database().team.findMany({
    where: { retiredAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  held.binddeskTeams = { at: now, teams };
  return teams;
}

/** After a change: the next page of this process shows it at once, one of another in five seconds. */
export function forgetTeams(): void {
  held.binddeskTeams = undefined;
}
