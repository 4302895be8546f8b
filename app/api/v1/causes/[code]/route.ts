import { causeSchema } from "@/lib/catalog/catalog-schema";
import { changeCause } from "@/lib/catalog/cause-commands";
import { causeParamsSchema, changeCauseSchema } from "@/lib/catalog/cause-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change the names and the usual time of a cause",
    policy: "catalog:write",
    params: causeParamsSchema,
    body: changeCauseSchema,
    response: causeSchema,
  },
  async ({ actor, params, body }) => changeCause(actor, params.code, body),
);
