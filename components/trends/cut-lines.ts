import type { CaseCutReport } from "@/lib/trends/case-cut-schema";
import type { CasesCut } from "@/lib/trends/cases-search";

/** A line of the table of a breakdown: a row with its name, or all of the report. */
export type CutLine = CaseCutReport["totals"] & {
  id: string;
  name: string;
  /** What its cases are beyond the filter of the report. */
  cut: CasesCut;
  share: CaseCutReport["rows"][number]["share"];
  isTotal: boolean;
};

/** The rows under the names that the reader knows, then the total. */
export function cutLines(
  { rows, totals }: Pick<CaseCutReport, "rows" | "totals">,
  nameOf: (row: CaseCutReport["rows"][number]) => string,
  totalName: string,
): CutLine[] {
  return [
    ...rows.map(({ filter, name: _name, ...measures }) => ({
      ...measures,
      id: Object.values(filter).join(" "),
      name: nameOf({ filter, name: _name, ...measures }),
      cut: filter,
      isTotal: false,
    })),
    { ...totals, id: "total", name: totalName, cut: {}, share: null, isTotal: true },
  ];
}
