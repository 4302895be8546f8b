import { getCatalog } from "@/lib/catalog/catalog-queries";
import { csvResponse, wantsCsv } from "@/lib/http/csv";
import { handle } from "@/lib/http/handle";
import { messagesOf } from "@/lib/i18n/messages";
import { localeOfRequest } from "@/lib/i18n/offered-locales";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { getCaseCut } from "@/lib/trends/case-cut-queries";
import { caseCutQuerySchema, caseCutReportSchema } from "@/lib/trends/case-cut-schema";
import { caseCutTable } from "@/lib/trends/case-cut-table";
import { caseCutTexts } from "@/lib/trends/case-cut-texts";

export const GET = handle(
  {
    summary: "Tell cases apart by one thing, with rates, times and their intervals; also as CSV",
    policy: "trends:read",
    query: caseCutQuerySchema,
    response: caseCutReportSchema,
    alternatives: ["text/csv"],
  },
  async ({ actor, query: { by, format, timeZone, ...filter }, request, now }) => {
    const zone = timeZone ?? (await organisationSettings()).timeZone;
    const report = await getCaseCut(actor, by, filter, zone, now);
    if (!wantsCsv(request, format)) return report;
    const locale = localeOfRequest(request);
    const { trends, cases } = messagesOf(locale);
    const words = { ...trends.csv, ...trends.csv.cut };
    const texts = caseCutTexts(words, cases.vocabulary, await getCatalog(actor), locale);
    return csvResponse(caseCutTable(report, texts), `${by}-${report.from}-${report.to}.csv`);
  },
);
