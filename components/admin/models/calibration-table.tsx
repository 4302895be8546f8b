import { useTranslations } from "next-intl";
import { TwinTable } from "@/components/trends/twin-table";
import type { StoredReplayScore } from "@/lib/diagnosis/replay-schema";
import { useShares } from "./use-shares";

type Side = { label: string; bins: StoredReplayScore["bins"] };

/** How often the leader was right where it was said to be so probable, for both versions. */
export function CalibrationTable({ published, candidate }: { published: Side; candidate: Side }) {
  const t = useTranslations("models.replay");
  const { share, count } = useShares();
  const froms = [...new Set([...published.bins, ...candidate.bins].map(({ from }) => from))].sort(
    (one, other) => one - other,
  );
  const cell = ({ bins }: Side, from: number) => {
    const bin = bins.find((one) => one.from === from);
    return bin ? `${share(bin.predicted)} → ${share(bin.observed)} (${count(bin.n)})` : "–";
  };
  return (
    <TwinTable
      caption={t("calibration")}
      head={[
        { id: "said", content: t("said") },
        { id: "published", content: published.label },
        { id: "candidate", content: candidate.label },
      ]}
      rows={froms.map((from) => ({
        id: String(from),
        cells: [
          `${Math.round(from * 100)}–${Math.round(from * 100 + 10)}%`,
          cell(published, from),
          cell(candidate, from),
        ],
      }))}
    />
  );
}
