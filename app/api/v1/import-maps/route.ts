import { listSavedMaps } from "@/lib/case-imports/case-import-queries";
import { savedMapSchema, savedMapsSchema, saveMapSchema } from "@/lib/case-imports/case-import-schema";
import { saveMap } from "@/lib/case-imports/import-map-commands";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  { summary: "List the saved maps of imports", policy: "case:import", response: savedMapsSchema },
  async ({ actor }) => ({ items: await listSavedMaps(actor) }),
);

export const POST = handle(
  {
    summary: "Save a map under a name, in place of the one of that name",
    policy: "case:import",
    body: saveMapSchema,
    response: savedMapSchema,
    status: 201,
  },
  async ({ actor, body }) => saveMap(actor, body),
);
