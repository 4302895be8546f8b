import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";
import { maskSensitive } from "@/lib/privacy/guard";
import type { ArticleFile, FileRefusal } from "./article-file";
import { codeLine, FIT_FIELDS, FIT_KEYS, type FileFit, type FitField } from "./article-file-fit";
import { type Fit, MAX_FIT_CODES } from "./article-fit-schema";

/** The codes that a desk has. */
export type KnownCodes = Record<"causes" | "wallets" | "banks", ReadonlySet<string>>;

export const NO_FIT: Fit = { alsoCauseCodes: [], walletCodes: [], bankCodes: [], steps: [] };

const STEPS: ReadonlySet<string> = new Set(BINDING_STEPS.filter((step) => step !== "unknown"));

const UNKNOWN: Record<FitField, string> = {
  alsoCauseCodes: "unknownAlsoCause",
  walletCodes: "unknownWallet",
  bankCodes: "unknownBank",
  steps: "unknownStep",
};

/** A code as it may stand in a sentence. */
export const shownCode = (code: string): string => maskSensitive(code).text.slice(0, 40);

/**
 * The first code of a file that cannot be used, in one sentence with its line; null where all can. What the article
 * already has is always right, so that what was exported can be imported.
 */
export function fitFault(
  file: ArticleFile & { text: string },
  before: Fit | undefined,
  { causes, wallets, banks }: KnownCodes,
): FileRefusal | null {
  const known = { alsoCauseCodes: causes, walletCodes: wallets, bankCodes: banks, steps: STEPS };
  for (const field of FIT_FIELDS) {
    const codes = file[field] ?? [];
    const had: readonly string[] = before?.[field] ?? [];
    const unknown = codes.find((code) => !known[field].has(code) && !had.includes(code));
    if (unknown !== undefined) {
      const params = { line: codeLine(file.text, field, unknown), name: shownCode(unknown) };
      return { messageKey: `articleFile.${UNKNOWN[field]}`, params };
    }
    if (codes.length > MAX_FIT_CODES) {
      const params = { key: FIT_KEYS[field], limit: MAX_FIT_CODES };
      return { messageKey: "articleFile.tooManyCodes", params };
    }
  }
  return null;
}

/** The first key on which files of one article disagree; a file that does not say it agrees with any. */
export function disputedKey(files: readonly FileFit[]): string | null {
  const disputed = FIT_FIELDS.find(
    (field) => new Set(files.flatMap((file) => file[field]?.join() ?? [])).size > 1,
  );
  return disputed === undefined ? null : FIT_KEYS[disputed];
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/** What the files say over what the article has; the order of its codes is no change. Files are without fault. */
export function mergedFit(before: Fit, said: FileFit): Fit {
  const merged = <Field extends FitField>(field: Field): Fit[Field] => {
    const codes = said[field];
    return codes === undefined || isSameSet(codes, before[field]) ? before[field] : (codes as Fit[Field]);
  };
  return {
    alsoCauseCodes: merged("alsoCauseCodes"),
    walletCodes: merged("walletCodes"),
    bankCodes: merged("bankCodes"),
    steps: merged("steps"),
  };
}
