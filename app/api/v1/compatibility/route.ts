import { z } from "zod";
import { addCompatibility } from "@/lib/catalog/compatibility-commands";
import { listCompatibility } from "@/lib/catalog/compatibility-queries";
import { addCompatibilitySchema, compatibilitySchema } from "@/lib/catalog/compatibility-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List which wallet takes which bank's cards, by kind and region",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(compatibilitySchema) }),
  },
  async ({ actor }) => ({ items: await listCompatibility(actor) }),
);

export const POST = handle(
  {
    summary: "Say for a wallet, bank, kind and region that nobody had looked at whether the card is taken",
    policy: "catalog:write",
    body: addCompatibilitySchema,
    response: compatibilitySchema,
    status: 201,
  },
  async ({ actor, body }) => addCompatibility(actor, body),
);
