import { describe, expect, test } from "vitest";
import type { ArticleDraft } from "./article-schema";
import { draftTexts, type EditorState, editorReducer, firstState } from "./editor-state";

const draft: ArticleDraft = {
  slug: "foreign",
  causeCode: "FOREIGN",
  titleZh: "题",
  titleEn: "T",
  bodyZh: "文",
  bodyEn: "B",
  version: 3,
  updatedAt: "2026-11-23T08:00:00.000Z",
  updatedBy: "Lin",
  publishedNumber: 1,
  publishedAt: "2026-11-20T08:00:00.000Z",
  hasDraftChanges: false,
  state: "draft",
  authorIds: [],
  submittedById: null,
  submittedBy: null,
  submittedAt: null,
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  isSentBack: false,
  publishAt: null,
  archivedAt: null,
  isPublic: false,
  ownerId: null,
  owner: null,
  reviewBy: null,
  isEnglishBehind: false,
  alsoCauseCodes: [],
  walletCodes: [],
  bankCodes: [],
  steps: [],
  englishBehindSince: null,
};
const typed = (state: EditorState, field: "bodyZh" | "bodyEn", value: string) =>
  editorReducer(state, { type: "typed", field, value });
const start = firstState(draft);

describe("the article editor", () => {
  test("typing changes one field and takes its complaint away", () => {
    const complained = editorReducer(start, {
      type: "invalid",
      issues: { bodyZh: "too long", titleZh: "empty" },
    });
    expect(typed(complained, "bodyZh", "新文")).toEqual({
      ...start,
      texts: { ...draftTexts(draft), bodyZh: "新文" },
      issues: { titleZh: "empty" },
    });
  });

  test("no cause is kept as null, and no text as an empty one", () => {
    const cleared = editorReducer(start, { type: "typed", field: "causeCode", value: null });
    expect(cleared.texts.causeCode).toBeNull();
    expect(editorReducer(start, { type: "typed", field: "titleZh", value: null }).texts.titleZh).toBe("");
  });

  test("a save shows what was stored and keeps what was typed meanwhile", () => {
    const before = typed(typed(start, "bodyZh", "号码 13800000000"), "bodyEn", "sent");
    const meanwhile = typed(before, "bodyEn", "typed meanwhile");
    const stored = { ...draft, bodyZh: "号码 138••••0000", bodyEn: "sent", version: 4 };
    expect(editorReducer(meanwhile, { type: "saved", draft: stored, sent: before.texts })).toMatchObject({
      base: stored,
      texts: { bodyZh: "号码 138••••0000", bodyEn: "typed meanwhile" },
    });
  });

  test("a colleague's save is taken in, and what both changed waits for a choice", () => {
    const current = { ...draft, bodyZh: "theirs", bodyEn: "their English", version: 4 };
    const overtaken = editorReducer(typed(start, "bodyZh", "mine"), { type: "overtaken", current });
    expect(overtaken).toMatchObject({
      base: { version: 4 },
      texts: { bodyZh: "mine", bodyEn: "their English" },
      conflicts: ["bodyZh"],
    });
    const mine = editorReducer(overtaken, { type: "chosen", field: "bodyZh", isMine: true });
    expect(mine).toMatchObject({ texts: { bodyZh: "mine" }, conflicts: [] });
    const theirs = editorReducer(overtaken, { type: "chosen", field: "bodyZh", isMine: false });
    expect(theirs).toMatchObject({ texts: { bodyZh: "theirs" }, conflicts: [] });
  });

  test("typed text of the same version comes back without a question", () => {
    const texts = { ...draftTexts(draft), bodyEn: "unsaved" };
    expect(editorReducer(start, { type: "recovered", texts, version: 3 })).toMatchObject({
      texts,
      conflicts: [],
    });
  });

  test("typed text of an older version asks wherever it differs from the draft of now", () => {
    const texts = { ...draftTexts(draft), bodyEn: "unsaved" };
    expect(editorReducer(start, { type: "recovered", texts, version: 2 })).toMatchObject({
      texts,
      conflicts: ["bodyEn"],
    });
  });
});
