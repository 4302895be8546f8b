import { getImport } from "@/lib/case-imports/case-import-queries";
import { importErrorsSchema, importParamsSchema } from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";
import { streamText } from "@/lib/http/stream-text";
import { localeOfRequest } from "@/lib/i18n/offered-locales";
import { importErrorLines } from "@/lib/jobs/export-lines";

export const GET = handle(
  {
    summary: "What is wrong with an import's rows, by line, as CSV",
    policy: "case:import",
    params: importParamsSchema,
    response: importErrorsSchema,
    alternatives: ["text/csv"],
  },
  async ({ actor, params, request }) => {
    const { id } = await getImport(actor, params.id);
    const locale = localeOfRequest(request);
    return streamText(importErrorLines(actor, id, locale), {
      name: `import-errors-${id.slice(-12)}.csv`,
      type: "text/csv",
    });
  },
);
