"use client";

import { createContext, useContext } from "react";
import type { TrendFilterField } from "@/components/trends/trend-filter-fields";
import type { TrendReport } from "@/lib/trends/trend-schema";
import type { TrendSearch } from "@/lib/trends/trend-search";

/** What the charts of a page are of; any report of the trends says it of itself. */
export type PictureSubject = {
  report: Pick<TrendReport, "from" | "to" | "timeZone" | "today" | "causeReading"> & {
    /** Of a report over time only. */
    bucket?: TrendReport["bucket"];
    totals: { cases: number };
  };
  search: TrendSearch;
  fields: readonly TrendFilterField[];
};

export const PictureSubjectContext = createContext<PictureSubject | null>(null);

export function usePictureSubject(): PictureSubject {
  const subject = useContext(PictureSubjectContext);
  if (!subject) throw new Error("a picture needs a PictureSubjectContext");
  return subject;
}
