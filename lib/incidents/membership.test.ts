import { describe, expect, test } from "vitest";
import { causesOfFact } from "./fault-causes";
import { type MemberFacts, type MemberRow, membershipOf } from "./membership";

const FACTS: MemberFacts = { status: "open", stopFlags: [], leadingCauseCode: null, leadingPosterior: null };
const ROW: MemberRow = { choice: null, isClosedWithIt: false };
const FITTING = ["BANK_MAINT", "IFACE_FAULT"];
const other = (leadingPosterior: number) => ({ leadingCauseCode: "PHONE_MISMATCH", leadingPosterior });

describe("a case of the incident's place and time", () => {
  test.each<[string, Partial<MemberFacts>, Partial<MemberRow>, boolean, string]>([
    ["belongs by rule", {}, {}, true, "rule"],
    ["belongs while the bank is asked about it", { status: "waiting_bank" }, {}, true, "rule"],
    [
      "belongs by its fitting cause",
      { leadingCauseCode: "BANK_MAINT", leadingPosterior: 0.95 },
      {},
      true,
      "rule",
    ],
    ["belongs while another cause is not yet likely", other(0.799), {}, true, "rule"],
    ["stays out once another cause is likely", other(0.8), {}, false, "other_cause"],
    ["belongs when it was added, whatever its cause", other(0.99), { choice: "added" }, true, "added"],
    ["stays out when it was taken out", {}, { choice: "removed" }, false, "removed"],
    [
      "belongs when it was closed with it",
      { status: "closed" },
      { isClosedWithIt: true },
      true,
      "closed_with_it",
    ],
    ["stays out when it was closed otherwise", { status: "closed" }, {}, false, "closed"],
    [
      "stays out when it was added and closed otherwise",
      { status: "closed" },
      { choice: "added" },
      false,
      "closed",
    ],
    ["stays out when it was opened again", {}, { isClosedWithIt: true }, false, "reopened"],
    [
      "belongs again when it is added after that",
      {},
      { isClosedWithIt: true, choice: "added" },
      true,
      "added",
    ],
    ["stays out on suspicion of a scam", { stopFlags: ["suspected_scam"] }, {}, false, "scam"],
    [
      "stays out on that suspicion even when added",
      { stopFlags: ["suspected_scam"] },
      { choice: "added" },
      false,
      "scam",
    ],
    ["belongs with too many tries", { stopFlags: ["tries"] }, {}, true, "rule"],
  ])("%s", (_, facts, row, isIn, reason) => {
    expect(membershipOf({ ...FACTS, ...facts }, { ...ROW, ...row }, FITTING)).toEqual({ isIn, reason });
  });
});

describe("the causes of a fault", () => {
  const label = { zh: "一", en: "one" };
  const document = {
    deskFacts: [{ kind: "DOWN", label, causes: { B: 3, A: 40, C: 3, D: 0.5 } }],
  };
  test("are those that its fact speaks for, the most spoken for first", () => {
    expect(causesOfFact(document, "DOWN")).toEqual(["A", "B", "C"]);
  });
  test("are none where the model does not know the fact", () => {
    expect(causesOfFact(document, "UP")).toEqual([]);
  });
});
