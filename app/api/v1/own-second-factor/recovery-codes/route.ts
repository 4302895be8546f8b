import { handle } from "@/lib/http/handle";
import { renewRecoveryCodes } from "@/lib/second-factor/second-factor-commands";
import { proofSchema, recoveryCodesSchema } from "@/lib/second-factor/second-factor-schema";

export const POST = handle(
  {
    summary: "Make ten new recovery codes in place of those so far, told only this once",
    policy: "self:manage",
    body: proofSchema,
    response: recoveryCodesSchema,
  },
  async ({ actor, body, now }) => renewRecoveryCodes(actor, body, now),
);
