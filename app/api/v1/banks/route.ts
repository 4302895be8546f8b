import { z } from "zod";
import { addBank } from "@/lib/catalog/bank-commands";
import { addBankSchema } from "@/lib/catalog/catalog-entry-schema";
import { listBanks } from "@/lib/catalog/catalog-queries";
import { bankSchema } from "@/lib/catalog/catalog-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the banks, those that are offered no more with the moment of it",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(bankSchema) }),
  },
  async ({ actor }) => ({ items: await listBanks(actor) }),
);

export const POST = handle(
  {
    summary: "Add a bank; its code is said once and never changes",
    policy: "catalog:write",
    body: addBankSchema,
    response: bankSchema,
    status: 201,
  },
  async ({ actor, body, now }) => addBank(actor, body, now),
);
