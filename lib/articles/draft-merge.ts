import { DRAFT_FIELDS, type DraftField, type DraftTexts } from "./article-schema";

export type MergedDraft = {
  /** Theirs where only they changed a field, mine everywhere else. */
  texts: DraftTexts;
  /** What both changed, differently: a person has to choose. */
  conflicts: DraftField[];
};

/** Fields in which two drafts differ. */
export const changedFields = (one: DraftTexts, other: DraftTexts): DraftField[] =>
  DRAFT_FIELDS.filter((field) => one[field] !== other[field]);

const withField = (texts: DraftTexts, field: DraftField, from: DraftTexts): DraftTexts => ({
  ...texts,
  [field]: from[field],
});

/** Merges two drafts that came from the same `base`, field by field. Nothing that I typed is left out of the texts. */
export function mergeDrafts(base: DraftTexts, mine: DraftTexts, theirs: DraftTexts): MergedDraft {
  const conflicts: DraftField[] = [];
  let texts = mine;
  for (const field of changedFields(mine, theirs)) {
    if (mine[field] === base[field]) texts = withField(texts, field, theirs);
    else if (theirs[field] !== base[field]) conflicts.push(field);
  }
  return { texts, conflicts };
}
