import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { forgetTeams, getTeam } from "./team-queries";
import type { ChangeTeam, CreateTeam, Team } from "./team-schema";
import { teamSelect, toTeam } from "./team-select";

/** A name that another team has, also a retired one, is refused by its field. */
async function withFreeName<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write();
  } catch (thrown) {
    if (isUniqueViolation(thrown, "name"))
      throw new AppError("invalid", { issues: [{ path: "name", messageKey: "team.nameTaken" }] });
    throw thrown;
  } finally {
    forgetTeams();
  }
}

export async function createTeam(actor: Actor, input: CreateTeam): Promise<Team> {
  assertCan(actor, "user:manage");
  return withFreeName(async () =>
    toTeam(await database().team.create({ data: { ...input, updatedById: actor.id }, select: teamSelect })),
  );
}

/** Renames a team, retires it or takes it back. Refuses to retire one that has people, and a stale version. */
export async function changeTeam(
  actor: Actor,
  id: string,
  { version, name, isRetired }: ChangeTeam,
  now: Date,
): Promise<Team> {
  assertCan(actor, "user:manage");
  return withFreeName(() =>
    database().$transaction(async (transaction) => {
      // Whoever is put into a team at this moment waits or is seen.
      await transaction.$queryRaw`SELECT FROM teams WHERE id = ${id}::uuid FOR UPDATE`;
      const current = await getTeam(actor, id, transaction);
      if (current.version !== version) throw new AppError("conflict", { current });
      if (isRetired && current.members.length > 0)
        throw new AppError("refused", {
          messageKey: "team.hasPeople",
          params: { count: current.members.length },
          current,
        });
      await transaction.team.update({
        where: { id },
        data: {
          name,
          ...(isRetired === undefined || isRetired === current.isRetired
            ? {}
            : { retiredAt: isRetired ? now : null }),
          version: { increment: 1 },
          updatedById: actor.id,
        },
        select: { id: true },
      });
      return getTeam(actor, id, transaction);
    }),
  );
}
