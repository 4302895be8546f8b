import { describe, expect, test } from "vitest";
import { parseModel } from "./model-schema";

const text = { zh: "甲", en: "a" };

function validModel() {
  return {
    formatVersion: 1,
    causes: [
      { code: "PHONE", priorWeight: 3 },
      { code: "CARD", priorWeight: 1 },
    ],
    codeSystems: [
      { code: "UPOP", name: text, ranges: [{ from: "60", to: "89", meaning: text, causes: { CARD: 2 } }] },
    ],
    codeStrength: 20,
    codes: [{ system: "UPOP", code: "66", meaning: text, causes: { PHONE: 0.7, CARD: 0.3 } }],
    messages: [{ id: "PHONE_SAID", label: text, patterns: ["手机号"], causes: { PHONE: 15 } }],
    checks: [
      {
        code: "RESERVED_PHONE",
        number: 6,
        question: text,
        how: text,
        minutes: 1,
        source: "agent",
        answers: [
          { code: "SAME", label: text, tone: "good" },
          { code: "DIFFERS", label: text, tone: "bad", stop: "tries" },
        ],
        counts: { default: [18, 2], PHONE: [1, 19] },
      },
    ],
  };
}

type Draft = Record<string, unknown>;

/** The valid model with the value at a path replaced; `undefined` removes it. */
function modelWith(path: (string | number)[], value: unknown): unknown {
  const model: unknown = JSON.parse(JSON.stringify(validModel()));
  const last = path.at(-1) ?? "";
  let target = model as Draft;
  for (const key of path.slice(0, -1)) target = target[key] as Draft;
  target[last] = value;
  return JSON.parse(JSON.stringify(model));
}

const check = validModel().checks[0];
const answer = check?.answers[0];
const code = validModel().codes[0];
const range = validModel().codeSystems[0]?.ranges[0];
const message = validModel().messages[0];

describe("parseModel", () => {
  test("reads a document that leaves out all that came later, and hands back what it says", () => {
    expect(parseModel(validModel())).toMatchObject({ ok: true, model: validModel() });
  });

  test.each<[string, (string | number)[], unknown, string, RegExp]>([
    ["a cause twice", ["causes", 1, "code"], "PHONE", "causes.1.code", /duplicate code PHONE/],
    ["a weight of 0", ["causes", 0, "priorWeight"], 0, "causes.0.priorWeight", /./],
    ["a lower-case cause", ["causes", 0, "code"], "phone", "causes.0.code", /UPPER_SNAKE/],
    ["a single cause", ["causes"], [{ code: "PHONE", priorWeight: 1 }], "causes", /./],
    ["a code twice", ["codes", 1], { ...code, code: " 66" }, "codes.1.code", /duplicate/],
    ["a code of an unknown system", ["codes", 0, "system"], "CUPS", "codes.0.system", /unknown code system/],
    ["shares under 1", ["codes", 0, "causes"], { PHONE: 0.7, CARD: 0.2 }, "codes.0.causes", /sum to/],
    ["a share of an unknown cause", ["codes", 0, "causes", "X"], 0.1, "codes.0.causes.X", /unknown cause X/],
    [
      "a range of an unknown cause",
      ["codeSystems", 0, "ranges", 0, "causes", "X"],
      2,
      "codeSystems.0.ranges.0.causes.X",
      /unknown/,
    ],
    [
      "a range that ends before it starts",
      ["codeSystems", 0, "ranges", 0, "to"],
      "59",
      "codeSystems.0.ranges.0.to",
      /empty/,
    ],
    [
      "ranges that overlap",
      ["codeSystems", 0, "ranges", 1],
      { ...range, from: "89", to: "95" },
      "codeSystems.0.ranges.1.from",
      /overlaps/,
    ],
    ["a message id twice", ["messages", 1], message, "messages.1.id", /duplicate id/],
    ["a message for an unknown cause", ["messages", 0, "causes", "X"], 2, "messages.0.causes.X", /unknown/],
    ["a ratio of 0", ["messages", 0, "causes", "PHONE"], 0, "messages.0.causes.PHONE", /./],
    ["a check twice", ["checks", 1], check, "checks.1.code", /duplicate/],
    ["an answer twice", ["checks", 0, "answers", 1], answer, "checks.0.answers.1.code", /duplicate/],
    ["a count of 0", ["checks", 0, "counts", "PHONE", 0], 0, "checks.0.counts.PHONE.0", /./],
    [
      "fewer counts than answers",
      ["checks", 0, "counts", "PHONE"],
      [1],
      "checks.0.counts.PHONE",
      /1 counts for 2/,
    ],
    [
      "counts of an unknown cause",
      ["checks", 0, "counts", "X"],
      [1, 1],
      "checks.0.counts.X",
      /unknown cause/,
    ],
    [
      "no default counts",
      ["checks", 0, "counts", "default"],
      undefined,
      "checks.0.counts.default",
      /missing/,
    ],
    ["no minutes", ["checks", 0, "minutes"], 0, "checks.0.minutes", /./],
    ["an unknown stop flag", ["checks", 0, "answers", 1, "stop"], "x", "checks.0.answers.1.stop", /./],
    ["another format", ["formatVersion"], 2, "formatVersion", /./],
  ])("refuses %s with its path", (_name, path, value, problemPath, reason) => {
    const parsed = parseModel(modelWith(path, value));
    expect(parsed.ok).toBe(false);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.find((problem) => problem.path === problemPath)?.reason).toMatch(reason);
  });

  test("refuses a field that it does not know", () => {
    expect(parseModel({ ...validModel(), cures: [] }).ok).toBe(false);
  });

  test("allows ranges that touch without overlapping", () => {
    const parsed = parseModel(modelWith(["codeSystems", 0, "ranges", 1], { ...range, from: "90", to: "99" }));
    expect(parsed.ok).toBe(true);
  });
});
