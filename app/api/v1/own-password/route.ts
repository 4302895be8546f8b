import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { changeOwnPassword } from "@/lib/users/own-password-commands";
import { changePasswordSchema } from "@/lib/users/user-schema";

export const POST = handle(
  {
    summary: "Change one's own password, which ends all other sessions",
    policy: "self:manage",
    body: changePasswordSchema,
    response: z.strictObject({ isChanged: z.literal(true) }),
  },
  async ({ actor, body, now }) => {
    await changeOwnPassword(actor, body, now);
    return { isChanged: true as const };
  },
);
