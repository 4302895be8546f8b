import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { fixRate, isFewUses, type Uses } from "@/lib/articles/article-worth";
import { FEW_CASES } from "@/lib/trends/wilson";

const percent = (share: number): number => Math.round(share * 100);

/** How often an article fixed, greyed and said to be too little where it was hardly used. */
export function FixRate({ uses }: { uses: Uses }) {
  const t = useTranslations("articles.rate");
  const rate = fixRate(uses);
  const text =
    rate === null
      ? t("unused")
      : isFewUses(uses)
        ? t("few", uses)
        : t("fixed", { ...uses, low: percent(rate.low), high: percent(rate.high) });
  return (
    <span
      title={t("help", { limit: FEW_CASES })}
      className={classNames("text-xs tabular-nums", isFewUses(uses) ? "text-faint" : "text-muted")}
    >
      {text}
    </span>
  );
}
