import { z } from "zod";
import { addMaintenance } from "@/lib/catalog/maintenance-commands";
import { listMaintenance } from "@/lib/catalog/maintenance-queries";
import { addMaintenanceSchema, maintenanceWindowSchema } from "@/lib/catalog/maintenance-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List when banks, wallets and the lines between them are known not to work, latest first",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(maintenanceWindowSchema) }),
  },
  async ({ actor }) => ({ items: await listMaintenance(actor) }),
);

export const POST = handle(
  {
    summary: "Announce a maintenance window; it raises its causes in every case that it touches",
    policy: "maintenance:write",
    body: addMaintenanceSchema,
    response: maintenanceWindowSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, body, idempotencyKey }) => addMaintenance(actor, body, idempotencyKey),
);
