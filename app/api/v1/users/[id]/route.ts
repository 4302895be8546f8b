import { handle } from "@/lib/http/handle";
import { changeUser } from "@/lib/users/user-commands";
import { changeUserSchema, userParamsSchema, userWithLinkSchema } from "@/lib/users/user-schema";

export const PATCH = handle(
  {
    summary:
      "Change name, role or activity of a user, end the user's sessions, or make a link for a new password, told only this once",
    policy: "user:manage",
    params: userParamsSchema,
    body: changeUserSchema,
    response: userWithLinkSchema,
  },
  async ({ actor, params, body, now }) => changeUser(actor, params.id, body, now),
);
