import { useFormatter, useTranslations } from "next-intl";
import type { IncidentRun } from "@/lib/incidents/incident-case-schema";

/** How far the latest run is, and what came of it. */
export function RunProgress({ run }: { run: IncidentRun }) {
  const t = useTranslations("incidents.run");
  const format = useFormatter();
  const counts = { done: format.number(run.done), total: format.number(run.total) };
  if (run.endedAt !== null) {
    return (
      <p role="status" className="text-muted text-sm">
        {t(run.kind === "close" ? "closeDone" : "replyDone", counts)}
      </p>
    );
  }
  return (
    <div role="status" className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="flex justify-between gap-2 text-sm">
        <span className="font-medium">{t(run.kind)}</span>
        <span className="text-muted tabular-nums">{t("progress", counts)}</span>
      </p>
      <progress
        aria-label={t(run.kind)}
        value={run.done}
        max={run.total}
        className="mt-2 h-1.5 w-full accent-accent"
      />
    </div>
  );
}
