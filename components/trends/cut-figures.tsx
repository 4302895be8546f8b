"use client";

import { useTranslations } from "next-intl";
import type { CutColumn } from "@/lib/trends/cut-order";
import { CasesLink } from "./cases-link";
import { useCut } from "./cut-context";
import type { CutLine } from "./cut-lines";
import { RateText } from "./rate-text";
import { countText, shareText } from "./trend-format";

/** One figure of a line. The counts that a filter can name open their cases. */
export function CutFigure({ line, column }: { line: CutLine; column: CutColumn }) {
  const t = useTranslations("trends.cut");
  const { locale, casesHref, durationText } = useCut();
  const none = <span className="text-faint">{t("noRate")}</span>;
  switch (column) {
    case "cases":
      return (
        <>
          <CasesLink
            href={casesHref(line.cut)}
            count={line.cases}
            label={t("open", { name: line.name, count: countText(line.cases, locale) })}
          >
            {countText(line.cases, locale)}
          </CasesLink>
          <span className="ml-1.5 inline-block min-w-11 text-muted text-xs">
            {line.share ? shareText(line.share.share, locale) : null}
          </span>
        </>
      );
    case "closed":
      return (
        <CasesLink href={casesHref({ ...line.cut, status: "closed" })} count={line.closed}>
          {countText(line.closed, locale)}
        </CasesLink>
      );
    case "median":
    case "p90":
      return line.minutesToResolve ? durationText(line.minutesToResolve[column]) : none;
    case "checksUsed":
      return line.checksUsed === null ? none : line.checksUsed.toFixed(1);
    case "minutesSpent":
      return line.minutesSpent ? (
        <span title={t("minutesTotal", { total: countText(line.minutesSpent.total, locale) })}>
          {durationText(line.minutesSpent.mean)}
        </span>
      ) : (
        none
      );
    default:
      return <RateText rate={line[column]} />;
  }
}
