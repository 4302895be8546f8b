import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { TrendReport } from "./trend-schema";
import type { TrendSearch } from "./trend-search";

export const fetchTrendReport = (search: TrendSearch, signal?: AbortSignal): Promise<TrendReport> =>
  fetchJson(api.trendsCauses(search), { signal });
