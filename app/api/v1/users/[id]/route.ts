import { handle } from "@/lib/http/handle";
import { changeUser } from "@/lib/users/user-commands";
import { changeUserSchema, userParamsSchema, userWithPasswordSchema } from "@/lib/users/user-schema";

export const PATCH = handle(
  {
    summary: "Change name, role or activity of a user, or give a new password, which is told only this once",
    policy: "user:manage",
    params: userParamsSchema,
    body: changeUserSchema,
    response: userWithPasswordSchema,
  },
  async ({ actor, params, body, now }) => changeUser(actor, params.id, body, now),
);
