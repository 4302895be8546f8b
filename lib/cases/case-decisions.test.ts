import { describe, expect, test } from "vitest";
import {
  type CaseRefusal,
  decideAnswer,
  decideChange,
  decideClose,
  decideReopen,
  outcomeContradiction,
} from "./case-decisions";
import { CERTAINTIES, STATUSES } from "./case-vocabulary";

const OPEN = { status: "open", stopFlags: [] } as const;
const CLOSED = { status: "closed", stopFlags: [] } as const;
const refusalOf = (decision: { ok: true } | { ok: false; refusal: CaseRefusal }): CaseRefusal | null =>
  decision.ok ? null : decision.refusal;

describe("a case by its status", () => {
  test.each(STATUSES)("%s: open ones change, are answered and close; closed ones reopen", (status) => {
    const supportCase = { status, stopFlags: [] };
    const isClosed = status === "closed";
    const whenClosed = isClosed ? "case.alreadyClosed" : null;
    expect(refusalOf(decideChange(supportCase))).toBe(whenClosed);
    expect(refusalOf(decideAnswer(supportCase, false))).toBe(whenClosed);
    expect(refusalOf(decideClose(supportCase))).toBe(whenClosed);
    expect(refusalOf(decideReopen(supportCase))).toBe(isClosed ? null : "case.notClosed");
  });
});

describe("decideAnswer", () => {
  test.each<[string, Parameters<typeof decideAnswer>, CaseRefusal | null]>([
    [
      "stops every other check at a suspected scam",
      [{ ...OPEN, stopFlags: ["suspected_scam"] }, false],
      "case.stopped",
    ],
    ["lets the check about the scam be corrected", [{ ...OPEN, stopFlags: ["suspected_scam"] }, true], null],
    ["goes on after three tries", [{ ...OPEN, stopFlags: ["tries"] }, false], null],
    [
      "stops when both flags are up",
      [{ ...OPEN, stopFlags: ["tries", "suspected_scam"] }, false],
      "case.stopped",
    ],
    [
      "says closed before stopped",
      [{ ...CLOSED, stopFlags: ["suspected_scam"] }, true],
      "case.alreadyClosed",
    ],
  ])("%s", (_, args, refusal) => {
    expect(refusalOf(decideAnswer(...args))).toBe(refusal);
  });
});

describe("outcomeContradiction", () => {
  const outcomes = CERTAINTIES.flatMap((causeCertainty) =>
    [null, "CARD_BLOCKED"].flatMap((causeCode) =>
      [null, "bank_confirmed" as const].map((confirmationMethod) => ({
        result: "referred" as const,
        causeCertainty,
        causeCode,
        confirmationMethod,
      })),
    ),
  );

  // The two rules as the constraints of the table `outcomes` have them.
  test.each(outcomes)(
    "$causeCertainty, cause $causeCode, method $confirmationMethod: is what the table takes",
    (outcome) => {
      const isStorable =
        (outcome.causeCode !== null) === (outcome.causeCertainty !== "unknown") &&
        (outcome.causeCertainty === "confirmed") === (outcome.confirmationMethod !== null);
      expect(outcomeContradiction(outcome) === null).toBe(isStorable);
    },
  );
});
