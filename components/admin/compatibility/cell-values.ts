import type { Compatibility } from "@/lib/catalog/compatibility-schema";

/** What the form holds of a cell; a day that is not given is an empty text, as date fields have it. */
export type CellValues = Pick<Compatibility, "support" | "limits" | "source"> & { verifyBy: string };

export const CELL_FIELDS = ["support", "limits.zh", "limits.en", "source", "verifyBy"] as const;

export const cellValuesOf = (cell: Compatibility | null): CellValues => ({
  support: cell?.support ?? "unknown",
  limits: cell?.limits ?? { zh: "", en: "" },
  source: cell?.source ?? "",
  verifyBy: cell?.verifyBy ?? "",
});

/** The values as the API takes them. */
export const cellBodyOf = ({ verifyBy, ...values }: CellValues) => ({
  ...values,
  verifyBy: verifyBy === "" ? null : verifyBy,
});
