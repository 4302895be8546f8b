import { changeBank } from "@/lib/catalog/bank-commands";
import { catalogCodeParamsSchema, changeBankSchema } from "@/lib/catalog/catalog-entry-schema";
import { bankSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change a bank's names, hotline and website, or offer it no more",
    policy: "catalog:write",
    params: catalogCodeParamsSchema,
    body: changeBankSchema,
    response: bankSchema,
  },
  async ({ actor, params, body, now }) => changeBank(actor, params.code, body, now),
);
