import { useTranslations } from "next-intl";
import { TwinTable } from "@/components/trends/twin-table";
import { Section } from "@/components/ui/section";
import type { StoredLearningReport } from "@/lib/diagnosis/learning-report-schema";
import { useModelNames } from "./model-names-context";
import { useShares } from "./use-shares";

/** The answers whose probability moved notably, the biggest moves first. */
export function LearnedAnswers({ answers }: Pick<StoredLearningReport, "answers">) {
  const t = useTranslations("models.report");
  const { causeName, checkName, answerName } = useModelNames();
  const { share, count, interval } = useShares();
  return (
    <Section title={t("answers")} hint={t("answersHelp")}>
      {answers.length === 0 ? (
        <p className="text-muted text-sm">{t("noAnswers")}</p>
      ) : (
        <TwinTable
          caption={t("answers")}
          head={[
            { id: "answer", content: t("answer") },
            { id: "n", content: t("n") },
            { id: "before", content: t("before") },
            { id: "after", content: t("after") },
            { id: "interval", content: t("interval") },
          ]}
          rows={answers.map((row) => ({
            id: `${row.checkCode} ${row.causeCode} ${row.answerCode}`,
            cells: [
              <span key="answer" className="grid min-w-52">
                <span>
                  {causeName(row.causeCode)} → <b>{answerName(row.checkCode, row.answerCode)}</b>
                </span>
                <span className="text-muted text-xs">{checkName(row.checkCode)}</span>
              </span>,
              count(row.n),
              share(row.before),
              share(row.after),
              interval(row.interval),
            ],
          }))}
        />
      )}
    </Section>
  );
}
