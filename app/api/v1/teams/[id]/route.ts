import { handle } from "@/lib/http/handle";
import { changeTeam } from "@/lib/teams/team-commands";
import { changeTeamSchema, teamParamsSchema, teamSchema } from "@/lib/teams/team-schema";

export const PATCH = handle(
  {
    summary: "Rename a team, retire it or take it back; people are put into it by changing the user",
    policy: "user:manage",
    params: teamParamsSchema,
    body: changeTeamSchema,
    response: teamSchema,
  },
  async ({ actor, params, body, now }) => changeTeam(actor, params.id, body, now),
);
