import { z } from "zod";
import { listCardPrefixes } from "@/lib/catalog/catalog-queries";
import { cardPrefixSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the known card prefixes",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(cardPrefixSchema) }),
  },
  async ({ actor }) => ({ items: await listCardPrefixes(actor) }),
);
