import { z } from "zod";
import { caseFilterSchema } from "@/lib/cases/case-filter";
import { PRESET_WEEKS } from "@/lib/trends/period";

/** Which closed cases are judged: by when they were logged, where they belong and the model that diagnosed them. */
export const qualityFilterSchema = caseFilterSchema
  .pick({ wallet: true, bank: true, cardKind: true, cause: true, from: true, to: true })
  .extend({
    weeks: z.enum(PRESET_WEEKS).optional(),
    model: z.coerce.number().int().min(1).max(1e9).optional(),
  });
export type QualityFilter = z.output<typeof qualityFilterSchema>;
