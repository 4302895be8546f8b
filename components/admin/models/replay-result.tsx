import Link from "next/link";
import { useTranslations } from "next-intl";
import { TwinTable } from "@/components/trends/twin-table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ChangedLeader, ReplayReport } from "@/lib/diagnosis/replay-schema";
import { routes } from "@/lib/routes";
import { useModelNames } from "./model-names-context";
import { ScoreTable } from "./score-table";
import { useShares } from "./use-shares";

const TONES: Record<ChangedLeader["verdict"], Tone> = { better: "ok", worse: "bad", neither: "neutral" };

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
      {report.candidate.number === report.published.number ? (
        <p className="text-muted text-sm">{t("same")}</p>
      ) : (
        <Changes report={report} />
      )}
    </>
  );
}

function Changes({ report }: { report: ReplayReport }) {
  const t = useTranslations("models.replay");
  const { causeName } = useModelNames();
  const { share } = useShares();
  const { changedCount, better, worse, changes } = report;
  return (
    <div className="mt-2 grid gap-1">
      <h3 className="font-medium text-sm">{t("changes", { count: changedCount, better, worse })}</h3>
      {changedCount > changes.length ? (
        <p className="text-muted text-sm">{t("listed", { count: changes.length })}</p>
      ) : null}
      {changes.length === 0 ? null : (
        <TwinTable
          caption={t("changesCaption")}
          head={[
            { id: "case", content: t("case") },
            { id: "verdict", content: t("verdict") },
            { id: "cause", content: t("confirmed") },
            { id: "before", content: t("before") },
            { id: "after", content: t("after") },
          ]}
          rows={changes.map((change) => ({
            id: change.caseId,
            cells: [
              <Link
                key="case"
                href={routes.supportCase(change.code)}
                className="font-mono text-accent underline underline-offset-2"
              >
                {change.code}
              </Link>,
              <Tag key="verdict" tone={TONES[change.verdict]}>
                {t(change.verdict)}
              </Tag>,
              causeName(change.causeCode),
              `${causeName(change.before.causeCode)} ${share(change.before.posterior)}`,
              `${causeName(change.after.causeCode)} ${share(change.after.posterior)}`,
            ],
          }))}
        />
      )}
    </div>
  );
}
