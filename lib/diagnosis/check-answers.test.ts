import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerRow, latestAnswers } from "./check-answers";

const row = (id: string, checkCode: string, answerCode: string | null, minute: number): AnswerRow => ({
  id,
  checkCode,
  answerCode,
  answeredAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
});

describe("latestAnswers", () => {
  test("takes the latest answer of each check", () => {
    const rows = [row("1", "A", "YES", 1), row("2", "A", "NO", 2), row("3", "B", "unknown", 0)];
    expect(latestAnswers(rows)).toEqual({ A: "NO", B: "unknown" });
  });

  test("lets the id decide within one instant", () => {
    expect(latestAnswers([row("2", "A", "NO", 1), row("1", "A", "YES", 1)])).toEqual({ A: "NO" });
  });

  test("forgets a check whose latest row takes the answer back", () => {
    expect(latestAnswers([row("1", "A", "YES", 1), row("2", "A", null, 2)])).toEqual({});
  });

  test("counts an answer given after one was taken back", () => {
    expect(latestAnswers([row("1", "A", null, 1), row("2", "A", "YES", 2)])).toEqual({ A: "YES" });
  });

  test("reads ISO strings of different zones as instants", () => {
    const rows = [
      { ...row("1", "A", "YES", 0), answeredAt: "2026-01-01T09:00:00+08:00" },
      { ...row("2", "A", "NO", 0), answeredAt: "2026-01-01T00:30:00Z" },
    ];
    expect(latestAnswers(rows)).toEqual({ A: "YES" });
  });

  test("does not depend on the order of rows", () => {
    const rows = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("A", "B"),
        fc.constantFrom("YES", "NO", null),
        fc.integer({ min: 0, max: 3 }),
      ),
      { selector: ([id]) => id },
    );
    fc.assert(
      fc.property(
        rows.chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
        ),
        ([made, shuffled]) => {
          const toRows = (list: typeof made) =>
            list.map(([id, check, answer, minute]) => row(String(id), check, answer, minute));
          expect(latestAnswers(toRows(shuffled))).toEqual(latestAnswers(toRows(made)));
        },
      ),
    );
  });
});
