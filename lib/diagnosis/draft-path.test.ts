import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { elementKeys, keyPath, valueAt, withValueAt } from "./draft-path";

const document = cardBindingModel;
const [check] = document.checks;
if (!check) throw new Error("the shipped model has no checks");
const minutes = ["checks", check.code, "minutes"];

describe("a path by keys", () => {
  test("leads to a field of an element", () => {
    expect(valueAt(document, minutes)).toBe(check.minutes);
  });
  test("leads nowhere where nothing is", () => {
    expect(valueAt(document, ["checks", "NO_SUCH", "minutes"])).toBeUndefined();
  });
  test("is found for a path by places", () => {
    expect(keyPath(document, ["checks", 0, "minutes"])).toEqual(minutes);
    expect(keyPath(document, ["checks", 0, "answers", 1, "label", "zh"])).toEqual([
      "checks",
      check.code,
      "answers",
      check.answers[1]?.code,
      "label",
      "zh",
    ]);
  });
  test("finds a segment by its dimensions, in whatever order they were written", () => {
    const segment = { match: { wallet: "alipay", bank: "ICBC" }, counts: {} };
    expect(valueAt({ segments: [segment] }, ["segments", "bank=ICBC,wallet=alipay"])).toBe(segment);
  });
  test("finds elements by their places where one key is there twice, and takes the right one away", () => {
    const segments = [1, 2].map((count) => ({ match: { bank: "ICBC" }, counts: { MINOR: count } }));
    expect(elementKeys("segments", segments)).toEqual(["0", "1"]);
    expect(valueAt({ segments }, ["segments", "1", "counts", "MINOR"])).toBe(2);
    expect(keyPath({ segments }, ["segments", 1, "counts", "MINOR"])).toEqual([
      "segments",
      "1",
      "counts",
      "MINOR",
    ]);
    expect(withValueAt({ segments }, ["segments", "0"], undefined)).toEqual({ segments: [segments[1]] });
  });
  test("finds a code by its system and itself", () => {
    const [mapped] = document.codes;
    expect(valueAt(document, ["codes", `${mapped?.system}:${mapped?.code}`])).toBe(mapped);
  });
});

describe("another value at a path", () => {
  test("leaves the document and all that is off the path as they were", () => {
    const changed = withValueAt(document, minutes, 99);
    expect(valueAt(changed, minutes)).toBe(99);
    expect(document.checks[0]?.minutes).toBe(check.minutes);
    expect(changed.checks[1]).toBe(document.checks[1]);
    expect(changed.causes).toBe(document.causes);
  });
  test("of undefined takes an element away", () => {
    const changed = withValueAt(document, ["checks", check.code], undefined);
    expect(changed.checks).toEqual(document.checks.slice(1));
  });
  test("of undefined takes a row of counts away", () => {
    const changed = withValueAt(document, ["checks", check.code, "counts", "default"], undefined);
    expect(changed.checks[0]?.counts).not.toHaveProperty("default");
  });
  test("of an element that is not there yet puts it last", () => {
    const changed = withValueAt(document, ["checks", "NEW"], { ...check, code: "NEW" });
    expect(changed.checks.at(-1)?.code).toBe("NEW");
    expect(changed.checks).toHaveLength(document.checks.length + 1);
  });
});
