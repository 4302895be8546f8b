import { catalogCodeParamsSchema, changeWalletSchema } from "@/lib/catalog/catalog-entry-schema";
import { walletSchema } from "@/lib/catalog/catalog-schema";
import { changeWallet } from "@/lib/catalog/wallet-commands";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change a wallet's names, hotline and website, or offer it no more",
    policy: "catalog:write",
    params: catalogCodeParamsSchema,
    body: changeWalletSchema,
    response: walletSchema,
  },
  async ({ actor, params, body, now }) => changeWallet(actor, params.code, body, now),
);
