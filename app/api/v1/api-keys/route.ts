import { z } from "zod";
import { createApiKey } from "@/lib/api-keys/api-key-commands";
import { listApiKeys } from "@/lib/api-keys/api-key-queries";
import { apiKeySchema, createApiKeySchema, newApiKeySchema } from "@/lib/api-keys/api-key-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the API keys",
    policy: "key:manage",
    response: z.strictObject({ items: z.array(apiKeySchema) }),
  },
  async ({ actor }) => ({ items: await listApiKeys(actor) }),
);

export const POST = handle(
  {
    summary: "Make an API key; the answer holds the key, which is told only this once",
    policy: "key:manage",
    body: createApiKeySchema,
    response: newApiKeySchema,
    status: 201,
  },
  async ({ actor, body, now }) => createApiKey(actor, body, now),
);
