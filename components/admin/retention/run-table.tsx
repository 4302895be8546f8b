import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/admin/models/section";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { RetentionRun } from "@/lib/retention/retention-schema";

function useColumns(): Column<RetentionRun>[] {
  const t = useTranslations("admin.retention.run");
  const format = useFormatter();
  const count = (
    id: "contact" | "texts" | "entries",
    of: (run: RetentionRun) => number,
  ): Column<RetentionRun> => ({
    id,
    header: t(id),
    align: "end",
    cell: (run) => format.number(of(run)),
  });
  return [
    {
      id: "started",
      header: t("started"),
      isRowHeader: true,
      cell: ({ startedAt }) => <RelativeTime value={startedAt} />,
    },
    { id: "by", header: t("by"), cell: ({ isByClock }) => t(isByClock ? "clock" : "person") },
    {
      id: "days",
      header: t("days"),
      align: "end",
      cell: ({ contactDays, anonymiseDays }) => `${contactDays} / ${anonymiseDays}`,
    },
    count("contact", ({ counts }) => counts.contactCases),
    count("texts", ({ counts }) => counts.anonymisedCases),
    count("entries", ({ counts }) => counts.auditEntries),
    {
      id: "state",
      header: t("state"),
      cell: ({ endedAt, done, total }) =>
        endedAt === null ? (
          <Tag tone="info">{t("running", { done: format.number(done), total: format.number(total) })}</Tag>
        ) : (
          <Tag tone="ok">{t("done")}</Tag>
        ),
    },
  ];
}

/** What retention did, the newest first; the list is read anew while one is at work. */
export function RunTable({ runs }: { runs: readonly RetentionRun[] }) {
  const t = useTranslations("admin.retention");
  const columns = useColumns();
  return (
    <Section title={t("runs")} hint={t("runsHelp")}>
      <DataTable
        caption={t("run.caption")}
        columns={columns}
        rows={runs}
        rowKey={({ id }) => id}
        empty={<p className="px-4 py-3 text-muted text-sm">{t("noRuns")}</p>}
      />
    </Section>
  );
}
