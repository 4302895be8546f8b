import type { ImportCounts } from "./case-import-schema";
import { NO_MASKS } from "./row-reading";

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  written: 0,
  unchanged: 0,
  failed: 0,
  masked: NO_MASKS,
  cutTexts: 0,
};
