import type { SavedMap } from "@/lib/case-imports/case-import-schema";
import { EXAMPLE_MAPS, ownMap } from "@/lib/case-imports/example-maps";
import type { ImportField } from "@/lib/case-imports/import-fields";
import {
  type FieldRule,
  type ImportMap,
  type ImportMapInput,
  importMapSchema,
} from "@/lib/case-imports/import-map-schema";
import { fittingMap, suggestedMap } from "@/lib/case-imports/suggested-map";
import type { FileHead } from "./file-head";

/** A map to begin with: guessed, shipped or saved, by a key that a list can hold. */
export type MapChoice = { key: string; map: ImportMapInput };

export const GUESSED = "guessed";
const NAME_OF_FILE = /[^A-Za-z0-9._-]+/g;

/** The desk's own export is read as CSV or as lines, whichever this file is. */
const shippedMaps = (format: FileHead["format"]): { key: string; map: ImportMap }[] =>
  EXAMPLE_MAPS.map(({ key, map }) => ({
    key,
    map: importMapSchema.parse(key === "binddesk" ? ownMap(format) : map),
  }));

function guessedMap(head: FileHead, timeZone: string): ImportMapInput {
  const { format, delimiter } = head;
  const map = suggestedMap(head.columns, { format, delimiter, timeZone });
  const name = head.file.name
    .replace(/\.\w+$/, "")
    .replace(NAME_OF_FILE, "-")
    .replace(/^[^A-Za-z0-9]+/, "");
  return {
    ...map,
    fields: { source: { columns: [], otherwise: name.slice(0, 40) || "import" }, ...map.fields },
  };
}

/** Every map that could be begun with. */
export const mapChoices = (head: FileHead, saved: readonly SavedMap[], timeZone: string): MapChoice[] => [
  { key: GUESSED, map: guessedMap(head, timeZone) },
  ...shippedMaps(head.format),
  ...saved.map(({ id, map }) => ({ key: id, map })),
];

/** The one whose columns are all in the file and that reads most of them; else the guess. */
export function firstChoice(head: FileHead, saved: readonly SavedMap[], timeZone: string): MapChoice {
  const known = [...saved.map(({ id, map }) => ({ key: id, map })), ...shippedMaps(head.format)];
  const fitting = fittingMap(known, head.columns, head.format);
  return fitting ?? { key: GUESSED, map: guessedMap(head, timeZone) };
}

export const ruleOf = (map: ImportMapInput, field: ImportField): Partial<FieldRule> =>
  map.fields[field] ?? {};

/** The map with another rule for a field; an empty rule takes the field out. */
export function withRule(map: ImportMapInput, field: ImportField, rule: FieldRule | null): ImportMapInput {
  const { [field]: _, ...others } = map.fields;
  return { ...map, fields: rule ? { ...others, [field]: rule } : others };
}

/** The map as the desk takes it, or null while something that is needed is missing. */
export function completeMap(map: ImportMapInput): ImportMap | null {
  const parsed = importMapSchema.safeParse(map);
  return parsed.success ? parsed.data : null;
}
