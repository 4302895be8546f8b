import { allowed, type Result, refused } from "@/lib/result";
import { type FrontMatter, readFrontMatter, splitFile } from "./front-matter";

/** Where an article fits, and the keys of a file under which it stands. */
export const FIT_KEYS = {
  alsoCauseCodes: "also-causes",
  walletCodes: "wallets",
  bankCodes: "banks",
  steps: "steps",
} as const;
export type FitField = keyof typeof FIT_KEYS;
export const FIT_FIELDS = Object.keys(FIT_KEYS) as FitField[];

/** Codes in order, each once; a field that the file does not say is not there, and an empty list says "everywhere". */
export type FileFit = { [field in FitField]?: string[] };

const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** The lists of a file; one without a code is left out. */
export const fitLists = (fit: FileFit): Record<string, string[]> =>
  Object.fromEntries(
    FIT_FIELDS.map((field): [string, string[]] => [FIT_KEYS[field], sorted(fit[field] ?? [])]).filter(
      ([, codes]) => codes.length > 0,
    ),
  );

/** The codes of a file; what is no list of texts is refused with its line. A single code may stand without a list. */
export function readFit(front: FrontMatter): Result<FileFit, { line: number; key: string }> {
  const fit: FileFit = {};
  for (const field of FIT_FIELDS) {
    const key = FIT_KEYS[field];
    const value = front.get(key);
    if (!value) continue;
    const single = value.text === "" ? [] : [value.text];
    const codes = value.items?.map(({ text }) => text) ?? single;
    if (codes.some((code) => !code)) return refused({ line: value.line, key });
    fit[field] = sorted(codes.filter((code) => code !== undefined));
  }
  return allowed(fit);
}

/** The line of a file in which a code stands. */
export function codeLine(file: string, field: FitField, code: string): number {
  const front = readFrontMatter(splitFile(file)?.front ?? "");
  const value = front.ok ? front.value.get(FIT_KEYS[field]) : undefined;
  return value?.items?.find(({ text }) => text === code)?.line ?? value?.line ?? 1;
}
