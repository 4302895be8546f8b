import { handle } from "@/lib/http/handle";
import { confirmSecondFactor } from "@/lib/second-factor/second-factor-commands";
import { confirmSecondFactorSchema, recoveryCodesSchema } from "@/lib/second-factor/second-factor-schema";

export const POST = handle(
  {
    summary:
      "Turn on the second factor that was begun, by a code of it; ends all other sessions and tells the recovery codes",
    policy: "self:manage",
    beforeSecondFactor: true,
    body: confirmSecondFactorSchema,
    response: recoveryCodesSchema,
  },
  async ({ actor, body, now }) => confirmSecondFactor(actor, body, now),
);
