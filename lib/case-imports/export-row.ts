import { IMPORT_FIELDS } from "./import-fields";

type Value = string | number | Date | null | undefined;

/** The columns of an export: the code for people, and every field that an import reads. */
export const EXPORT_COLUMNS = ["code", ...IMPORT_FIELDS] as const;

/** A case as a line of an export: times with their zone, nothing as null. */
export const exportRow = (
  supportCase: Readonly<Record<string, Value>>,
): Record<string, string | number | null> =>
  Object.fromEntries(
    EXPORT_COLUMNS.map((column) => {
      const value = supportCase[column];
      return [column, value instanceof Date ? value.toISOString() : (value ?? null)];
    }),
  );
