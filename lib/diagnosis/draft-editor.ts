import { isSame, type MergeConflict, mergeDocuments, withChoice } from "./draft-merge";
import { valueAt } from "./draft-path";
import type { ModelDocument } from "./model-schema";

/** A stored draft as the server last told it. */
export type StoredDraft = { version: number; document: ModelDocument };

export type DraftEditorState = {
  /** What the next save is based on. */
  base: StoredDraft;
  document: ModelDocument;
  past: readonly ModelDocument[];
  future: readonly ModelDocument[];
  /** Places where my value stands in the document and another admin's waits for a choice. */
  conflicts: readonly MergeConflict[];
  /** What was edited last: typing on in one field is one step back. */
  lastKey: string | null;
  /** Grows whenever values change that were not typed: going back, a merge, a choice. */
  revision: number;
};

export type DraftEditorAction =
  | { type: "edited"; key: string; change: (document: ModelDocument) => ModelDocument }
  | { type: "undone" }
  | { type: "redone" }
  | { type: "saved"; stored: StoredDraft }
  | { type: "overtaken"; stored: StoredDraft }
  | { type: "chosen"; path: MergeConflict["path"]; isMine: boolean };

const MAX_STEPS = 100;

/** `unsaved` is what was left over from an earlier visit, with the stored draft that it was made from. */
export function firstEditorState(
  stored: StoredDraft,
  unsaved: { base: StoredDraft; document: ModelDocument } | null = null,
): DraftEditorState {
  const empty = { past: [], future: [], conflicts: [], lastKey: null, revision: 0 };
  if (!unsaved) return { ...empty, base: stored, document: stored.document };
  return overtaken({ ...empty, ...unsaved }, stored);
}

function edited(state: DraftEditorState, key: string, document: ModelDocument): DraftEditorState {
  if (document === state.document) return state;
  const isSameStep = key === state.lastKey && state.past.length > 0;
  return {
    ...state,
    document,
    past: isSameStep ? state.past : [...state.past, state.document].slice(-MAX_STEPS),
    future: [],
    lastKey: key,
  };
}

function overtaken(state: DraftEditorState, stored: StoredDraft): DraftEditorState {
  if (stored.version <= state.base.version) return state;
  const merged = (document: ModelDocument) => mergeDocuments(state.base.document, document, stored.document);
  const now = merged(state.document);
  const isAsked = ({ path }: MergeConflict) =>
    now.conflicts.some((one) => one.path.join("\n") === path.join("\n"));
  const waiting = state.conflicts
    .filter((conflict) => !isAsked(conflict))
    .map((conflict) => ({ ...conflict, theirs: valueAt(stored.document, conflict.path) }));
  return {
    base: stored,
    // The very same object where nothing of mine is left, so that there is nothing to save.
    document: isSame(now.document, stored.document) ? stored.document : now.document,
    // Going back must not take away what the other one did.
    past: state.past.map((document) => merged(document).document),
    future: state.future.map((document) => merged(document).document),
    conflicts: [...waiting, ...now.conflicts],
    lastKey: null,
    revision: state.revision + 1,
  };
}

/** The next state of the editor. No action takes an edit away, but for going back and choosing the other's. */
export function draftEditorReducer(state: DraftEditorState, action: DraftEditorAction): DraftEditorState {
  const { past, future, document } = state;
  const moved = { lastKey: null, revision: state.revision + 1 };
  switch (action.type) {
    case "edited":
      return edited(state, action.key, action.change(document));
    case "undone": {
      const before = past.at(-1);
      if (!before) return state;
      return { ...state, ...moved, document: before, past: past.slice(0, -1), future: [document, ...future] };
    }
    case "redone": {
      const [after, ...rest] = future;
      if (!after) return state;
      return { ...state, ...moved, document: after, past: [...past, document], future: rest };
    }
    case "saved":
      return action.stored.version > state.base.version ? { ...state, base: action.stored } : state;
    case "overtaken":
      return overtaken(state, action.stored);
    case "chosen": {
      const isIt = ({ path }: MergeConflict) => path.join("\n") === action.path.join("\n");
      const conflict = state.conflicts.find(isIt);
      if (!conflict) return state;
      const conflicts = state.conflicts.filter((one) => !isIt(one));
      if (action.isMine) return { ...state, conflicts };
      const chosen = withChoice(document, conflict);
      return { ...edited({ ...state, ...moved }, `conflict ${action.path.join("\n")}`, chosen), conflicts };
    }
  }
}
