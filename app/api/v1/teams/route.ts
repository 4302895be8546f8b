import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { createTeam } from "@/lib/teams/team-commands";
import { listTeams } from "@/lib/teams/team-queries";
import { createTeamSchema, teamSchema } from "@/lib/teams/team-schema";

export const GET = handle(
  {
    summary: "List the teams with their people",
    policy: "user:read",
    response: z.strictObject({ items: z.array(teamSchema) }),
  },
  async ({ actor }) => ({ items: await listTeams(actor) }),
);

export const POST = handle(
  {
    summary: "Add a team",
    policy: "user:manage",
    body: createTeamSchema,
    response: teamSchema,
    status: 201,
  },
  async ({ actor, body }) => createTeam(actor, body),
);
