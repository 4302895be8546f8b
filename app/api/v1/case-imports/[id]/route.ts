import { changeImportMap } from "@/lib/case-imports/case-import-commands";
import { getImport } from "@/lib/case-imports/case-import-queries";
import {
  caseImportSchema,
  changeImportSchema,
  importParamsSchema,
} from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read how far an import is and what became of its rows",
    policy: "case:import",
    params: importParamsSchema,
    response: caseImportSchema,
  },
  async ({ actor, params }) => getImport(actor, params.id),
);

export const PATCH = handle(
  {
    summary: "Give an import another map before it is run",
    policy: "case:import",
    params: importParamsSchema,
    body: changeImportSchema,
    response: caseImportSchema,
  },
  async ({ actor, params, body }) => changeImportMap(actor, params.id, body),
);
