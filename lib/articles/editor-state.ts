import { type ArticleDraft, DRAFT_FIELDS, type DraftField, type DraftTexts } from "./article-schema";
import { changedFields, mergeDrafts } from "./draft-merge";

export type EditorState = {
  /** The draft as the server last told it; its version is what the next save is based on. */
  base: ArticleDraft;
  /** What stands in the fields. */
  texts: DraftTexts;
  /** Fields where somebody else's text (`base`) and what stands in the field both wait for a choice. */
  conflicts: readonly DraftField[];
  /** What the server said about a field. */
  issues: Partial<Record<DraftField, string>>;
};

export type EditorAction =
  | { type: "typed"; field: DraftField; value: string | null }
  | { type: "saved"; draft: ArticleDraft; sent: DraftTexts }
  | { type: "overtaken"; current: ArticleDraft }
  | { type: "invalid"; issues: EditorState["issues"] }
  | { type: "chosen"; field: DraftField; isMine: boolean }
  | { type: "recovered"; texts: DraftTexts; version: number };

export const draftTexts = ({ causeCode, titleZh, titleEn, bodyZh, bodyEn }: DraftTexts): DraftTexts => ({
  causeCode,
  titleZh,
  titleEn,
  bodyZh,
  bodyEn,
});

export const firstState = (draft: ArticleDraft): EditorState => ({
  base: draft,
  texts: draftTexts(draft),
  conflicts: [],
  issues: {},
});

const withValue = (texts: DraftTexts, field: DraftField, value: string | null): DraftTexts => ({
  ...texts,
  [field]: field === "causeCode" ? value : (value ?? ""),
});

/** What was typed while the save was on its way stays; the rest becomes what the server stored. */
function textsAfterSave(texts: DraftTexts, sent: DraftTexts, stored: DraftTexts): DraftTexts {
  return DRAFT_FIELDS.reduce(
    (kept, field) => (texts[field] === sent[field] ? withValue(kept, field, stored[field]) : kept),
    texts,
  );
}

/** The next state of the editor. No action takes typed text away, except where the person chose the other text. */
export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "typed": {
      const { [action.field]: _, ...issues } = state.issues;
      return { ...state, texts: withValue(state.texts, action.field, action.value), issues };
    }
    case "saved":
      return {
        base: action.draft,
        texts: textsAfterSave(state.texts, action.sent, action.draft),
        conflicts: [],
        issues: {},
      };
    case "overtaken":
      return { ...state, base: action.current, ...mergeDrafts(state.base, state.texts, action.current) };
    case "invalid":
      return { ...state, issues: action.issues };
    case "chosen":
      return {
        ...state,
        texts: action.isMine ? state.texts : withValue(state.texts, action.field, state.base[action.field]),
        conflicts: state.conflicts.filter((field) => field !== action.field),
      };
    case "recovered": {
      const isStale = action.version !== state.base.version;
      const conflicts = isStale ? changedFields(action.texts, state.base) : [];
      return { ...state, texts: action.texts, conflicts, issues: {} };
    }
  }
}
