import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { QualityReport } from "./quality-schema";
import type { QualitySearch } from "./quality-search";

export const fetchQualityReport = (search: QualitySearch, signal?: AbortSignal): Promise<QualityReport> =>
  fetchJson(api.diagnosisQuality(search), { signal });
