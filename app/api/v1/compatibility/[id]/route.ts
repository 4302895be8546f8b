import { changeCompatibility } from "@/lib/catalog/compatibility-commands";
import {
  changeCompatibilitySchema,
  compatibilityParamsSchema,
  compatibilitySchema,
} from "@/lib/catalog/compatibility-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change whether a wallet takes a card, its limits, source and verify-by day",
    policy: "catalog:write",
    params: compatibilityParamsSchema,
    body: changeCompatibilitySchema,
    response: compatibilitySchema,
  },
  async ({ actor, params, body }) => changeCompatibility(actor, params.id, body),
);
