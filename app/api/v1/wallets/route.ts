import { z } from "zod";
import { addWalletSchema } from "@/lib/catalog/catalog-entry-schema";
import { listWallets } from "@/lib/catalog/catalog-queries";
import { walletSchema } from "@/lib/catalog/catalog-schema";
import { addWallet } from "@/lib/catalog/wallet-commands";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the wallets, those that are offered no more with the moment of it",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(walletSchema) }),
  },
  async ({ actor }) => ({ items: await listWallets(actor) }),
);

export const POST = handle(
  {
    summary: "Add a wallet; its code is said once and never changes",
    policy: "catalog:write",
    body: addWalletSchema,
    response: walletSchema,
    status: 201,
  },
  async ({ actor, body, now }) => addWallet(actor, body, now),
);
