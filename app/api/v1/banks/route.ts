import { z } from "zod";
import { listBanks } from "@/lib/catalog/catalog-queries";
import { bankSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the banks",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(bankSchema) }),
  },
  async ({ actor }) => ({ items: await listBanks(actor) }),
);
