import { NO_CAUSE } from "@/lib/cases/case-filter";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { csvResponse, wantsCsv } from "@/lib/http/csv";
import { handle } from "@/lib/http/handle";
import { localText } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { localeOfRequest } from "@/lib/i18n/offered-locales";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { trendQuerySchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import { trendReportSchema } from "@/lib/trends/trend-schema";
import { trendTable } from "@/lib/trends/trend-table";

export const GET = handle(
  {
    summary: "Count cases by cause over time; also as CSV",
    policy: "trends:read",
    query: trendQuerySchema,
    response: trendReportSchema,
    alternatives: ["text/csv"],
  },
  async ({ actor, query: { format, timeZone, ...filter }, request, now }) => {
    const zone = timeZone ?? (await organisationSettings()).timeZone;
    const report = await getTrendReport(actor, filter, zone, now);
    if (!wantsCsv(request, format)) return report;
    const locale = localeOfRequest(request);
    const { csv, undetermined } = messagesOf(locale).trends;
    const names = new Map(
      (await getCatalog(actor)).causes.map(({ code, name }) => [code, localText(name, locale)]),
    );
    const causeName = (code: string) => (code === NO_CAUSE ? undetermined : (names.get(code) ?? code));
    return csvResponse(trendTable(report, { ...csv, causeName }), `causes-${report.from}-${report.to}.csv`);
  },
);
