import { z } from "zod";
import { importParamsSchema } from "@/lib/case-imports/case-import-schema";
import { removeMap } from "@/lib/case-imports/import-map-commands";
import { handle } from "@/lib/http/handle";

export const DELETE = handle(
  {
    summary: "Remove a saved map",
    policy: "case:import",
    params: importParamsSchema,
    response: z.strictObject({ id: z.uuid() }),
  },
  async ({ actor, params }) => removeMap(actor, params.id),
);
