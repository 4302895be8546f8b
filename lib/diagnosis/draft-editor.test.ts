import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import {
  type DraftEditorAction,
  type DraftEditorState,
  draftEditorReducer,
  firstEditorState,
} from "./draft-editor";
import { withValueAt } from "./draft-path";
import type { ModelDocument } from "./model-schema";

const stored = { version: 4, document: cardBindingModel };
const noise = (value: number) => (document: ModelDocument) => withValueAt(document, ["answerNoise"], value);
const strength = (value: number) => (document: ModelDocument) =>
  withValueAt(document, ["codeStrength"], value);
const edits = (...actions: DraftEditorAction[]): DraftEditorState =>
  actions.reduce(draftEditorReducer, firstEditorState(stored));
const typed = (value: number): DraftEditorAction => ({ type: "edited", key: "noise", change: noise(value) });
const theirs = (change: (document: ModelDocument) => ModelDocument, version = 5): DraftEditorAction => ({
  type: "overtaken",
  stored: { version, document: change(stored.document) },
});

describe("steps back", () => {
  test("typing on in one field is one step", () => {
    const state = edits(typed(0.1), typed(0.2), { type: "undone" });
    expect(state.document).toBe(stored.document);
  });
  test("two fields are two steps, and forth again", () => {
    const steps = [typed(0.1), { type: "edited", key: "strength", change: strength(9) } as const];
    expect(edits(...steps, { type: "undone" }).document).toMatchObject({ answerNoise: 0.1 });
    const again = edits(...steps, { type: "undone" }, { type: "redone" }).document;
    expect(again).toMatchObject({ answerNoise: 0.1, codeStrength: 9 });
  });
  test("nothing to go back to changes nothing", () => {
    expect(edits({ type: "undone" }).document).toBe(stored.document);
  });
  test("going back behind a merge keeps what the other one did", () => {
    const state = edits(typed(0.2), theirs(strength(9)), { type: "undone" });
    expect(state.document).toMatchObject({ answerNoise: cardBindingModel.answerNoise, codeStrength: 9 });
  });
});

test("fields are told to forget what was typed by a step back and a merge, and not by typing", () => {
  expect(edits(typed(0.1), typed(0.2)).revision).toBe(0);
  expect(edits(typed(0.1), { type: "undone" }).revision).toBe(1);
  expect(edits(typed(0.1), theirs(strength(9))).revision).toBe(1);
});

describe("another admin was faster", () => {
  test("different places are merged, on the newer version", () => {
    const state = edits(typed(0.2), theirs(strength(9)));
    expect(state).toMatchObject({ conflicts: [], base: { version: 5 } });
    expect(state.document).toMatchObject({ answerNoise: 0.2, codeStrength: 9 });
  });
  test("the same place waits with both values, mine standing", () => {
    const state = edits(typed(0.2), theirs(noise(0.3)));
    expect(state.conflicts).toEqual([{ path: ["answerNoise"], mine: 0.2, theirs: 0.3 }]);
    expect(state.document.answerNoise).toBe(0.2);
  });
  test("a choice of theirs puts it in, a choice of mine leaves it", () => {
    const asked = [typed(0.2), theirs(noise(0.3))];
    const choice = { type: "chosen", path: ["answerNoise"] } as const;
    expect(edits(...asked, { ...choice, isMine: false })).toMatchObject({
      conflicts: [],
      document: { answerNoise: 0.3 },
    });
    expect(edits(...asked, { ...choice, isMine: true })).toMatchObject({
      conflicts: [],
      document: { answerNoise: 0.2 },
    });
  });
  test("a choice that waits is not forgotten when there is news about something else", () => {
    const news = { version: 6, document: strength(9)(noise(0.3)(stored.document)) };
    const state = edits(typed(0.2), theirs(noise(0.3)), { type: "overtaken", stored: news });
    expect(state.conflicts).toEqual([{ path: ["answerNoise"], mine: 0.2, theirs: 0.3 }]);
    expect(state.document).toMatchObject({ answerNoise: 0.2, codeStrength: 9 });
  });
  test("older news is no news", () => {
    expect(edits(typed(0.2), theirs(noise(0.3), 4)).conflicts).toEqual([]);
  });
});

describe("what an earlier visit left over", () => {
  const unsaved = { base: stored, document: noise(0.2)(stored.document) };
  test("goes on where nobody else came", () => {
    expect(firstEditorState(stored, unsaved).document.answerNoise).toBe(0.2);
  });
  test("is merged with what came since", () => {
    const state = firstEditorState({ version: 7, document: strength(9)(stored.document) }, unsaved);
    expect(state).toMatchObject({ base: { version: 7 }, document: { answerNoise: 0.2, codeStrength: 9 } });
  });
});
