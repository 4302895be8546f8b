import { z } from "zod";
import { addPrefix } from "@/lib/catalog/card-prefix-commands";
import { addPrefixSchema, prefixRowSchema } from "@/lib/catalog/card-prefix-schema";
import { listCardPrefixes } from "@/lib/catalog/catalog-queries";
import { cardPrefixSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the known card prefixes of the banks in use",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(cardPrefixSchema) }),
  },
  async ({ actor }) => ({ items: await listCardPrefixes(actor) }),
);

export const POST = handle(
  {
    summary: "Add a card prefix; another bank may claim the same digits",
    policy: "catalog:write",
    body: addPrefixSchema,
    response: prefixRowSchema,
    status: 201,
  },
  async ({ actor, body }) => addPrefix(actor, body),
);
