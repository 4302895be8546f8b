import { useFormatter, useTranslations } from "next-intl";
import { FIT_FIELDS, type FitField } from "@/lib/articles/article-file-fit";
import type { Fit } from "@/lib/articles/article-fit-schema";

/** The names of what an article can fit, by code. */
export type FitNames = Record<FitField, Record<string, string>>;

const WORDS = {
  alsoCauseCodes: "causes",
  walletCodes: "wallets",
  bankCodes: "banks",
  steps: "steps",
} as const;

/** Where an article fits otherwise than before; nothing where it fits as it did. */
export function FitChanges({ before, after, names }: { before: Fit; after: Fit; names: FitNames }) {
  const t = useTranslations("articles");
  const format = useFormatter();
  const named = (field: FitField, codes: readonly string[]): string => {
    if (codes.length === 0) return t(field === "alsoCauseCodes" ? "fit.none" : "fit.everywhere");
    return format.list(codes.map((code) => names[field][code] ?? code));
  };
  return FIT_FIELDS.filter((field) => before[field].join() !== after[field].join()).map((field) => (
    <p key={field} className="text-sm">
      {t("files.fitChange", {
        field: t(`fit.${WORDS[field]}`),
        before: named(field, before[field]),
        after: named(field, after[field]),
      })}
    </p>
  ));
}
