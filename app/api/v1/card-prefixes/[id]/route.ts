import { z } from "zod";
import { changePrefix, removePrefix } from "@/lib/catalog/card-prefix-commands";
import {
  changePrefixSchema,
  prefixParamsSchema,
  prefixRowSchema,
  removePrefixQuerySchema,
} from "@/lib/catalog/card-prefix-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change a card prefix",
    policy: "catalog:write",
    params: prefixParamsSchema,
    body: changePrefixSchema,
    response: prefixRowSchema,
  },
  async ({ actor, params, body }) => changePrefix(actor, params.id, body),
);

export const DELETE = handle(
  {
    summary: "Remove a card prefix as it was read",
    policy: "catalog:write",
    params: prefixParamsSchema,
    query: removePrefixQuerySchema,
    response: z.strictObject({ id: z.uuid() }),
  },
  async ({ actor, params, query }) => removePrefix(actor, params.id, query.version),
);
