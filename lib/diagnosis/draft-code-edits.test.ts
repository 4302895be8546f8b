import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { compileModel } from "./compiled-model";
import { addCode, addCodeSystem, addRange, removeCodeSystem, withRangeEnd } from "./draft-code-edits";
import { withValueAt } from "./draft-path";
import { draftProblems } from "./draft-problems";
import { type ModelDocument, parseModel } from "./model-schema";
import { diagnose } from "./posterior";

const model = cardBindingModel;
const text = { zh: "新", en: "New" };

const named = (document: ModelDocument, path: readonly string[]) => withValueAt(document, path, text);

test("a code of a new system is read once both have their texts", () => {
  const system = named(addCodeSystem(model, "NEW_ONE"), ["codeSystems", "NEW_ONE", "name"]);
  const coded = named(addCode(system, "NEW_ONE", "E7"), ["codes", "NEW_ONE:E7", "meaning"]);
  const changed = withValueAt(coded, ["codes", "NEW_ONE:E7", "causes"], { MINOR: 1 });
  expect(parseModel(changed).ok).toBe(true);
  const evidence = { answers: {}, symptoms: { codeSystem: "NEW_ONE", errorCode: "E7" } };
  const share = (document: ModelDocument) =>
    diagnose(compileModel(document), evidence).causes.find(({ causeCode }) => causeCode === "MINOR")
      ?.posterior ?? 0;
  expect(share(changed)).toBeGreaterThan(5 * share(model));
});

test("a new system lacks its name and nothing else", () => {
  const places = draftProblems(addCodeSystem(model, "NEW_ONE")).map(({ path, kind }) => [
    path.join("/"),
    kind,
  ]);
  expect(places).toEqual([
    ["codeSystems/NEW_ONE/name/zh", "empty"],
    ["codeSystems/NEW_ONE/name/en", "empty"],
  ]);
});

test.each(model.codeSystems.map(({ code }) => code))(
  "without the system %s its codes are gone too, and those of others stand",
  (system) => {
    const changed = removeCodeSystem(model, system);
    expect(changed.codes).toEqual(model.codes.filter((code) => code.system !== system));
    expect(draftProblems(changed).filter(({ kind }) => kind !== "unreachable")).toEqual([]);
  },
);

describe("a range", () => {
  const untyped = addRange(model, "CUPS");
  const range = (document: ModelDocument, place: number) =>
    document.codeSystems.find(({ code }) => code === "CUPS")?.ranges[place];

  test("of which nothing is typed yet has faults at its own places only", () => {
    for (const { path } of draftProblems(untyped))
      expect(path.slice(0, 3)).toEqual(["codeSystems", "CUPS", "ranges"]);
    expect(draftProblems(untyped).length).toBeGreaterThan(0);
  });
  test("takes its ends also while another one has the same", () => {
    const two = addRange(untyped, "CUPS");
    const typed = withRangeEnd(withRangeEnd(two, "CUPS", 1, { from: "20" }), "CUPS", 1, { to: "29" });
    expect(range(typed, 0)).toMatchObject({ from: "", to: "" });
    expect(range(typed, 1)).toMatchObject({ from: "20", to: "29" });
    const same = withRangeEnd(withRangeEnd(typed, "CUPS", 0, { from: "20" }), "CUPS", 0, { to: "29" });
    expect(draftProblems(same)).toContainEqual(
      expect.objectContaining({ path: ["codeSystems", "CUPS", "ranges", "1", "from"], kind: "range" }),
    );
  });
  test("leaves the ranges of other systems the same objects", () => {
    expect(untyped.codeSystems.filter(({ code }) => code !== "CUPS")).toEqual(
      model.codeSystems.filter(({ code }) => code !== "CUPS"),
    );
  });
});
