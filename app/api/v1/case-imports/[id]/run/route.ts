import { startImport } from "@/lib/case-imports/case-import-commands";
import { caseImportSchema, importParamsSchema, runImportSchema } from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";
import { wakeImportJob } from "@/lib/jobs/import-job";

export const POST = handle(
  {
    summary: "Read the file: as a dry run that writes nothing, or for good",
    policy: "case:import",
    params: importParamsSchema,
    body: runImportSchema,
    response: caseImportSchema,
  },
  async ({ actor, params, body }) => {
    const started = await startImport(actor, params.id, body.dryRun);
    wakeImportJob();
    return started;
  },
);
