import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { RetentionRun } from "@/lib/retention/retention-schema";

function State({ endedAt, done, total }: RetentionRun) {
  const t = useTranslations("admin.retention.run");
  const format = useFormatter();
  return endedAt === null ? (
    <Tag tone="info">{t("running", { done: format.number(done), total: format.number(total) })}</Tag>
  ) : (
    <Tag tone="ok">{t("done")}</Tag>
  );
}

function useColumns(): Column<RetentionRun>[] {
  const t = useTranslations("admin.retention.run");
  const format = useFormatter();
  const count = (
    id: "contact" | "texts" | "loose" | "entries",
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
    { id: "by", header: t("by"), from: "lg", cell: ({ isByClock }) => t(isByClock ? "clock" : "person") },
    {
      id: "days",
      header: t("days"),
      align: "end",
      from: "lg",
      cell: ({ contactDays, anonymiseDays }) => `${contactDays} / ${anonymiseDays}`,
    },
    count("contact", ({ counts }) => counts.contactCases),
    count("texts", ({ counts }) => counts.anonymisedCases),
    count("loose", ({ counts }) => counts.looseTexts),
    count("entries", ({ counts }) => counts.auditEntries),
    {
      id: "state",
      header: t("state"),
      cell: (run) => <State {...run} />,
    },
  ];
}

/** A run on a phone: when, how far, and what it took off. */
function RunCard(run: RetentionRun) {
  const t = useTranslations("admin.retention.run");
  const format = useFormatter();
  const counts = [
    ["contact", run.counts.contactCases],
    ["texts", run.counts.anonymisedCases],
    ["loose", run.counts.looseTexts],
    ["entries", run.counts.auditEntries],
  ] as const;
  return (
    <div className="grid gap-1 px-3 py-2 text-sm">
      <p className="flex items-center justify-between gap-2">
        <RelativeTime value={run.startedAt} className="font-medium" />
        <State {...run} />
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-muted">
        {counts.map(([id, count]) => (
          <div key={id} className="col-span-2 grid grid-cols-subgrid">
            <dt>{t(id)}</dt>
            <dd className="tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
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
        card={(run) => <RunCard {...run} />}
        empty={<p className="px-4 py-3 text-muted text-sm">{t("noRuns")}</p>}
      />
    </Section>
  );
}
