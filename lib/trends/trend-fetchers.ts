import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { TrendSearch } from "./trend-filter";
import type { TrendReport } from "./trend-schema";

export const fetchTrendReport = (search: TrendSearch, signal?: AbortSignal): Promise<TrendReport> =>
  fetchJson(api.trendsCauses(search), { signal });
