import { validateModel } from "@/lib/diagnosis/model-version-commands";
import {
  MAX_DOCUMENT_BYTES,
  validatedModelSchema,
  validateModelSchema,
} from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Say what is wrong with a model document; nothing is stored",
    policy: "model:read",
    body: validateModelSchema,
    response: validatedModelSchema,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
  },
  async ({ actor, body }) => validateModel(actor, body.document),
);
