import { z } from "zod";
import { exportFilterSchema } from "@/lib/cases/case-queue-schema";
import { handle } from "@/lib/http/handle";
import { streamText } from "@/lib/http/stream-text";
import { exportedCases } from "@/lib/jobs/export-lines";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

const TYPES = { csv: "text/csv", jsonl: "application/x-ndjson" } as const;

export const GET = handle(
  {
    summary: "Every case that a queue's filter matches, as CSV or JSON lines that an import reads",
    policy: "case:export",
    query: exportFilterSchema,
    response: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    alternatives: ["text/csv", "application/x-ndjson"],
  },
  async ({ actor, query: { format, ...filter }, now }) => {
    const { timeZone } = await organisationSettings();
    return streamText(exportedCases(actor, filter, format, { timeZone, now }), {
      name: `cases-${now.toISOString().slice(0, 10)}.${format}`,
      type: TYPES[format],
    });
  },
);
