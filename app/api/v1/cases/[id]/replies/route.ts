import { z } from "zod";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { addReply } from "@/lib/cases/reply-commands";
import { addReplySchema } from "@/lib/cases/reply-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Keep a reply to the customer on its case",
    policy: "case:write",
    params: caseParamsSchema,
    body: addReplySchema,
    response: z.strictObject({ id: z.uuid() }),
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    addReply(actor, params.id, body, idempotencyKey, now),
);
