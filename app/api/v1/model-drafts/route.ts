import { z } from "zod";
import { beginModelDraft } from "@/lib/diagnosis/model-draft-commands";
import { listModelDrafts } from "@/lib/diagnosis/model-draft-queries";
import {
  beginModelDraftSchema,
  modelDraftDetailSchema,
  modelDraftSchema,
} from "@/lib/diagnosis/model-draft-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the models that are being edited, the latest change first",
    policy: "model:manage",
    response: z.strictObject({ items: z.array(modelDraftSchema) }),
  },
  async ({ actor }) => ({ items: await listModelDrafts(actor) }),
);

export const POST = handle(
  {
    summary: "Copy the document of a version to be edited",
    policy: "model:manage",
    body: beginModelDraftSchema,
    response: modelDraftDetailSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, body, idempotencyKey }) => beginModelDraft(actor, body, idempotencyKey),
);
