import { useTranslations } from "next-intl";
import { TwinTable } from "@/components/trends/twin-table";
import type { StoredReplayScore } from "@/lib/diagnosis/replay-schema";
import { useShares } from "./use-shares";

type ScoreTableProps = {
  caption: string;
  versions: readonly [
    { label: string; score: StoredReplayScore },
    { label: string; score: StoredReplayScore },
  ];
};

/** The scores of two versions beside each other, each row saying which way is better. */
export function ScoreTable({ caption, versions }: ScoreTableProps) {
  const t = useTranslations("models.score");
  const { share, decimal, count } = useShares();
  const [first, second] = versions;
  const change = (before: number | null, after: number | null, isShare: boolean): string => {
    if (before === null || after === null) return "–";
    const difference = after - before;
    const text = isShare ? share(Math.abs(difference)) : decimal(Math.abs(difference));
    if (Math.abs(difference) < 0.0005) return "±0";
    return `${difference > 0 ? "+" : "−"}${text}`;
  };
  const rows: { id: "top1" | "top3" | "brier" | "ece"; isShare: boolean }[] = [
    { id: "top1", isShare: true },
    { id: "top3", isShare: true },
    { id: "brier", isShare: false },
    { id: "ece", isShare: false },
  ];
  const written = (value: number | null, isShare: boolean) => (isShare ? share(value) : decimal(value));
  return (
    <TwinTable
      caption={caption}
      head={[
        { id: "score", content: t("score") },
        { id: "first", content: first.label },
        { id: "second", content: second.label },
        { id: "change", content: t("change") },
      ]}
      rows={[
        { id: "n", cells: [t("n"), count(first.score.n), count(second.score.n), ""] },
        ...rows.map(({ id, isShare }) => ({
          id,
          cells: [
            <span key={id}>
              {t(id)} <span className="text-faint text-xs">{t(`${id}Help`)}</span>
            </span>,
            written(first.score[id], isShare),
            written(second.score[id], isShare),
            change(first.score[id], second.score[id], isShare),
          ],
        })),
        {
          id: "checks",
          cells: [
            t("checksAsked"),
            decimal(first.score.checksAsked, 1),
            decimal(second.score.checksAsked, 1),
            "",
          ],
        },
      ]}
    />
  );
}
