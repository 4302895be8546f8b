import { z } from "zod";
import { createModelDraft } from "@/lib/diagnosis/model-version-commands";
import { listModelVersions } from "@/lib/diagnosis/model-version-queries";
import {
  createModelSchema,
  MAX_DOCUMENT_BYTES,
  modelVersionSchema,
} from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the versions of the diagnosis model, the newest first",
    policy: "model:read",
    response: z.strictObject({ items: z.array(modelVersionSchema) }),
  },
  async ({ actor }) => ({ items: await listModelVersions(actor) }),
);

export const POST = handle(
  {
    summary: "Store a model document as a draft version",
    policy: "model:manage",
    body: createModelSchema,
    response: modelVersionSchema,
    status: 201,
    idempotent: true,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
  },
  async ({ actor, body, idempotencyKey }) => createModelDraft(actor, body, idempotencyKey),
);
