import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { CaseCutReport } from "./case-cut-schema";
import type { CutSearch } from "./cut-search";
import type { TrendReport } from "./trend-schema";
import type { TrendSearch } from "./trend-search";

export const fetchTrendReport = (search: TrendSearch, signal?: AbortSignal): Promise<TrendReport> =>
  fetchJson(api.trendsCauses(search), { signal });

export const fetchCaseCut = (search: CutSearch, signal?: AbortSignal): Promise<CaseCutReport> =>
  fetchJson(api.trendsCuts(search), { signal });
