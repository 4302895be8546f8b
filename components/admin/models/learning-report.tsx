import { useTranslations } from "next-intl";
import { TwinTable } from "@/components/trends/twin-table";
import { Section } from "@/components/ui/section";
import type { StoredLearningReport } from "@/lib/diagnosis/learning-report-schema";
import { LearnedAnswers } from "./learned-answers";
import { useModelNames } from "./model-names-context";
import { ScoreTable } from "./score-table";
import { useShares } from "./use-shares";
import { WarningList } from "./warning-list";

/** What learning changed, on how many cases, and how sure that is. */
export function LearningReport({ report }: { report: StoredLearningReport }) {
  const t = useTranslations("models.report");
  const { causeName, checkName } = useModelNames();
  const { share, decimal, count, interval } = useShares();
  const { source, calibration, heldOut } = report;
  const days = { from: source.earliestClosedAt.slice(0, 10), to: source.latestClosedAt.slice(0, 10) };
  const moved = report.causes
    .filter(({ n, priorBefore, priorAfter }) => n > 0 || priorBefore !== priorAfter)
    .sort((one, other) => other.n - one.n);
  return (
    <>
      <Section title={t("title")} hint={t("hint", { n: report.n, minCases: report.minCases, ...days })}>
        <div className="grid gap-4">
          {source.demoCases > 0 ? (
            <p className="rounded-md bg-info-soft px-3 py-2 text-info text-sm">
              {t("demo", { count: source.demoCases })}
            </p>
          ) : null}
          <WarningList warnings={report.warnings} />
          <div>
            <h3 className="font-medium text-sm">{t("heldOut")}</h3>
            <p className="text-muted text-sm">{t("heldOutHelp")}</p>
            <ScoreTable
              caption={t("heldOut")}
              versions={[
                { label: t("before"), score: heldOut.before },
                { label: t("after"), score: heldOut.after },
              ]}
            />
          </div>
        </div>
      </Section>
      <Section title={t("causes")} hint={t("causesHelp")}>
        <TwinTable
          caption={t("causes")}
          head={[
            { id: "cause", content: t("cause") },
            { id: "n", content: t("n") },
            { id: "before", content: t("before") },
            { id: "after", content: t("after") },
            { id: "interval", content: t("interval") },
          ]}
          rows={moved.map((cause) => ({
            id: cause.causeCode,
            cells: [
              causeName(cause.causeCode),
              count(cause.n),
              share(cause.priorBefore),
              share(cause.priorAfter),
              interval(cause.interval),
            ],
          }))}
        />
      </Section>
      <LearnedAnswers answers={report.answers} />
      <Section title={t("dependences")} hint={t("dependencesHelp")}>
        {report.dependences.length === 0 ? (
          <p className="text-muted text-sm">{t("noDependences")}</p>
        ) : (
          <TwinTable
            caption={t("dependences")}
            head={[
              { id: "check", content: t("check") },
              { id: "n", content: t("n") },
              { id: "gain", content: t("gain") },
            ]}
            rows={report.dependences.map(({ check, parent, n, gain }) => ({
              id: check,
              cells: [`${checkName(parent)} → ${checkName(check)}`, count(n), decimal(gain, 2)],
            }))}
          />
        )}
        <p className="mt-3 text-muted text-sm">
          {t("calibration", {
            noiseBefore: share(calibration.answerNoiseBefore),
            slips: share(calibration.slipsFound),
            temperatureBefore: decimal(calibration.temperatureBefore, 2),
            temperatureAfter: decimal(calibration.temperatureAfter, 2),
          })}
        </p>
      </Section>
    </>
  );
}
