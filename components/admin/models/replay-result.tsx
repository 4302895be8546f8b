import { useTranslations } from "next-intl";
import type { ReplayReport } from "@/lib/diagnosis/replay-schema";
import { CalibrationTable } from "./calibration-table";
import { ReplayChanges } from "./replay-changes";
import { ScoreTable } from "./score-table";

/** Both versions' scores, and the cases in which another cause would have led. */
export function ReplayResult({ report }: { report: ReplayReport }) {
  const t = useTranslations("models.replay");
  const models = useTranslations("models");
  const { published, candidate } = report;
  if (report.n === 0)
    return (
      <p role="status" className="text-muted text-sm">
        {t("none")}
      </p>
    );
  return (
    <>
      <p role="status" className="text-sm">
        {t("done", { count: report.n })}
        {report.demoCases > 0 ? ` ${t("demo", { count: report.demoCases })}` : null}
      </p>
      {candidate.learnedFrom > 0 ? (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {t("learnedFrom", { count: candidate.learnedFrom, number: candidate.number })}
        </p>
      ) : null}
      <ScoreTable
        caption={t("scores")}
        versions={[
          { label: t("publishedColumn", { number: published.number }), score: published.score },
          { label: models("version", { number: candidate.number }), score: candidate.score },
        ]}
      />
      <details>
        <summary className="cursor-pointer font-medium text-sm">{t("calibration")}</summary>
        <p className="text-muted text-sm">{t("calibrationHelp")}</p>
        <CalibrationTable
          published={{
            label: t("publishedColumn", { number: published.number }),
            bins: published.score.bins,
          }}
          candidate={{ label: models("version", { number: candidate.number }), bins: candidate.score.bins }}
        />
      </details>
      {report.candidate.number === report.published.number ? (
        <p className="text-muted text-sm">{t("same")}</p>
      ) : (
        <ReplayChanges report={report} />
      )}
    </>
  );
}
