import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { removeSecondFactor } from "@/lib/second-factor/second-factor-commands";
import { proofSchema } from "@/lib/second-factor/second-factor-schema";

export const POST = handle(
  {
    summary: "Turn one's own second factor off",
    policy: "self:manage",
    body: proofSchema,
    response: z.strictObject({ isOff: z.literal(true) }),
  },
  async ({ actor, body, now }) => {
    await removeSecondFactor(actor, body, now);
    return { isOff: true as const };
  },
);
