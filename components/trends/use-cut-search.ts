"use client";

import { parseAsString, useQueryState } from "nuqs";
import type { CaseCut } from "@/lib/trends/case-cut";
import { cutOf } from "@/lib/trends/cut-search";
import { useTrendSearch } from "./use-trend-search";

/** The filter of a breakdown and what it is cut by, in the address. */
export function useCutSearch() {
  const [by, setBy] = useQueryState("by", parseAsString.withOptions({ history: "push", scroll: false }));
  return {
    ...useTrendSearch(),
    by: cutOf(by),
    changeBy: (cut: CaseCut): void => void setBy(cut),
  };
}
