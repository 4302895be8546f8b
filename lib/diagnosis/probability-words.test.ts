import { describe, expect, test } from "vitest";
import { probabilityWord } from "./probability-words";

describe("probabilityWord", () => {
  test.each([
    [1, "almost_certain"],
    [0.95, "almost_certain"],
    [0.9499, "very_likely"],
    [0.75, "very_likely"],
    [0.7499, "likely"],
    [0.5, "likely"],
    [0.4999, "possible"],
    [0.2, "possible"],
    [0.1999, "unlikely"],
    [0.05, "unlikely"],
    [0.0499, "very_unlikely"],
    [0, "very_unlikely"],
  ])("%d is %s", (probability, word) => {
    expect(probabilityWord(probability)).toBe(word);
  });

  test.each([Number.NaN, -0.01, 1.01])("refuses %d, which is no probability", (value) => {
    expect(() => probabilityWord(value)).toThrow(RangeError);
  });
});
