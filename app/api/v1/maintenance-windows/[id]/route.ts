import { changeMaintenance } from "@/lib/catalog/maintenance-commands";
import {
  changeMaintenanceSchema,
  maintenanceParamsSchema,
  maintenanceWindowSchema,
} from "@/lib/catalog/maintenance-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Change a maintenance window, or end it by giving it an end",
    policy: "maintenance:write",
    params: maintenanceParamsSchema,
    body: changeMaintenanceSchema,
    response: maintenanceWindowSchema,
  },
  async ({ actor, params, body }) => changeMaintenance(actor, params.id, body),
);
