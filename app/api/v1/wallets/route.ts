import { z } from "zod";
import { listWallets } from "@/lib/catalog/catalog-queries";
import { walletSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the wallets",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(walletSchema) }),
  },
  async ({ actor }) => ({ items: await listWallets(actor) }),
);
