import { z } from "zod";
import { addNoteSchema, caseParamsSchema } from "@/lib/cases/case-schema";
import { addNote } from "@/lib/cases/change-case-commands";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Add a note to a case",
    policy: "case:write",
    params: caseParamsSchema,
    body: addNoteSchema,
    response: z.strictObject({ id: z.uuid() }),
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    addNote(actor, params.id, body, idempotencyKey, now),
);
