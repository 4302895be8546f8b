import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { qualityFilterSchema } from "@/lib/quality/quality-filter";
import { getQualityReport } from "@/lib/quality/quality-queries";
import { qualityReportSchema } from "@/lib/quality/quality-schema";

export const GET = handle(
  {
    summary: "How good the diagnosis was over closed cases with a confirmed cause",
    policy: "quality:read",
    query: qualityFilterSchema,
    response: qualityReportSchema,
  },
  async ({ actor, query, now }) => {
    const { timeZone } = await organisationSettings();
    return getQualityReport(actor, query, (id) => getModel(actor, id), timeZone, now);
  },
);
