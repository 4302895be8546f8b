import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import type { StoredWarning } from "@/lib/diagnosis/learning-report-schema";
import { useModelNames } from "./model-names-context";
import { useShares } from "./use-shares";

/** What a learning report warns of, as sentences. */
export function WarningList({ warnings }: { warnings: readonly StoredWarning[] }) {
  const t = useTranslations("models.warning");
  const { causeName } = useModelNames();
  const { share, decimal } = useShares();
  const sentence = (warning: StoredWarning): string => {
    switch (warning.kind) {
      case "too_few":
        return t("too_few", { n: warning.n, minCases: warning.minCases });
      case "unknown_cause":
        return t("unknown_cause", { cause: causeName(warning.causeCode), n: warning.n });
      case "dominant_cause":
        return t("dominant_cause", {
          cause: causeName(warning.causeCode),
          share: share(warning.share),
          expected: share(warning.expected),
        });
      case "share_beyond_interval":
        return t("share_beyond_interval", {
          cause: causeName(warning.causeCode),
          n: warning.n,
          share: share(warning.share),
          expected: share(warning.expected),
        });
      case "outcomes_disagree":
        return t("outcomes_disagree", {
          observed: share(warning.observed),
          predicted: share(warning.predicted),
        });
      case "held_out_worse":
        return t("held_out_worse", { before: decimal(warning.before), after: decimal(warning.after) });
    }
  };
  if (warnings.length === 0) return null;
  return (
    <div className="rounded-md border border-warn/40 bg-warn-soft px-3 py-2.5 text-sm">
      <p className="flex items-center gap-2 font-medium text-warn">
        <TriangleAlert aria-hidden="true" size={16} className="shrink-0" />
        {t("title", { count: warnings.length })}
      </p>
      <ul className="mt-1 list-disc pl-8">
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{sentence(warning)}</li>
        ))}
      </ul>
    </div>
  );
}
