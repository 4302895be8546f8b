import { revokeApiKey } from "@/lib/api-keys/api-key-commands";
import { apiKeyParamsSchema, apiKeySchema, revokeApiKeySchema } from "@/lib/api-keys/api-key-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Revoke an API key: it is refused from its next request on",
    policy: "key:manage",
    params: apiKeyParamsSchema,
    body: revokeApiKeySchema,
    response: apiKeySchema,
  },
  async ({ actor, params, body, now }) => revokeApiKey(actor, params.id, body.version, now),
);
