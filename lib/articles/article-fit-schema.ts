import { z } from "zod";
import { bindingStepSchema } from "@/lib/cases/case-vocabulary-schema";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");
/** Of wallets, of banks and of causes each. */
export const MAX_FIT_CODES = 40;
const codes = z.array(catalogCode).max(MAX_FIT_CODES);

export const articleFitShape = {
  /** Causes that it helps with besides its own. */
  alsoCauseCodes: codes,
  /** Where alone it fits; an empty list is everywhere. */
  walletCodes: codes,
  bankCodes: codes,
  steps: z.array(bindingStepSchema.exclude(["unknown"])),
};

export const articleFitSchema = z.strictObject({ version: z.number().int().min(1), ...articleFitShape });
export type ChangeArticleFit = z.infer<typeof articleFitSchema>;

/** With which other causes an article helps and where alone it fits. */
export type Fit = Omit<ChangeArticleFit, "version">;
