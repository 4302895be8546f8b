import { createImport } from "@/lib/case-imports/case-import-commands";
import { listImports } from "@/lib/case-imports/case-import-queries";
import {
  caseImportSchema,
  caseImportsSchema,
  createImportSchema,
} from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  { summary: "List the newest imports of cases", policy: "case:import", response: caseImportsSchema },
  async ({ actor }) => ({ items: await listImports(actor) }),
);

export const POST = handle(
  {
    summary: "Begin an import with its map; the file follows at its address /content",
    policy: "case:import",
    body: createImportSchema,
    response: caseImportSchema,
    status: 201,
  },
  async ({ actor, body }) => createImport(actor, body),
);
