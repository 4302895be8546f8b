import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { resetSecondFactor } from "@/lib/second-factor/second-factor-commands";
import { proofSchema } from "@/lib/second-factor/second-factor-schema";
import { userParamsSchema } from "@/lib/users/user-schema";

export const POST = handle(
  {
    summary:
      "Take away the second factor of a user who lost it, and end the user's sessions; wants the admin's own password and code",
    policy: "user:manage",
    params: userParamsSchema,
    body: proofSchema,
    response: z.strictObject({ isOff: z.literal(true) }),
  },
  async ({ actor, params, body, now }) => {
    await resetSecondFactor(actor, params.id, body, now);
    return { isOff: true as const };
  },
);
