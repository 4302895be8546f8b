/** One choice of a select, combo box, radio group or filter. */
export type Option<Id extends string = string> = {
  id: Id;
  label: string;
  description?: string;
  /** The heading that it stands under; options of a group stand together. */
  group?: string;
  /** Other words that find it in a combo box, such as pinyin or a code. */
  keywords?: string;
};

/** The option with this id, or undefined: turns a widget's untyped key back into one of ours. */
export function optionById<Id extends string>(
  options: readonly Option<Id>[],
  id: string | number | null,
): Option<Id> | undefined {
  return options.find((option) => option.id === id);
}

/** True when every word of the query is in the label or the keywords, in any order and case. */
export function optionMatches(option: Option, query: string): boolean {
  const text = `${option.label} ${option.keywords ?? ""}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The ids of a closed list as options, each under its word. */
export const choices = <Id extends string>(ids: readonly Id[], labelOf: (id: Id) => string): Option[] =>
  ids.map((id) => ({ id, label: labelOf(id) }));

/** Names by id as options, in their order. */
export const named = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([id, label]) => ({ id, label }));
