import { z } from "zod";
import { listCauses } from "@/lib/catalog/catalog-queries";
import { causeSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the causes",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(causeSchema) }),
  },
  async ({ actor }) => ({ items: await listCauses(actor) }),
);
