import { describe, expect, test } from "vitest";
import { type FilterField, isNarrowed, queueSearchOf, sortOf, viewOf } from "./queue-search";

const field = (key: FilterField["key"], ...ids: string[]): FilterField => ({
  key,
  label: key,
  options: ids.map((id) => ({ id, label: id })),
});
const fields = [
  field("status", "not_closed", "any", "closed"),
  field("wallet", "ALIPAY"),
  field("cause", "INPUT_CARD"),
  field("agent", "u1"),
];

describe("queueSearchOf", () => {
  test.each([
    ["no filter at all is the reader's own cases", {}, { queue: "mine" }],
    ["an unknown view is the reader's own cases", { queue: "theirs" }, { queue: "mine" }],
    ["a known wallet stays", { wallet: "ALIPAY" }, { queue: "mine", wallet: "ALIPAY" }],
    ["a closer that the address brings along stays", { agent: "u1" }, { queue: "mine", agent: "u1" }],
    ["an unknown wallet is left out", { wallet: "PAYPAL" }, { queue: "mine" }],
    ["a null is as good as nothing", { wallet: null, q: null }, { queue: "mine" }],
    [
      "a search looks through all cases, closed ones too",
      { q: " BC-7K3F9Q " },
      { queue: "all", status: "any", q: "BC-7K3F9Q" },
    ],
    [
      "a search within a view stays within it",
      { q: "CRM-1", queue: "mine", status: "closed" },
      { queue: "mine", status: "closed", q: "CRM-1" },
    ],
    ["a blank search is none", { q: "  " }, { queue: "mine" }],
    ["NUL is taken out of a search", { q: "a\u0000b" }, { queue: "all", status: "any", q: "ab" }],
    [
      "a cause without its reading means the leading one",
      { cause: "INPUT_CARD" },
      { queue: "mine", cause: "INPUT_CARD", causeReading: "predicted" },
    ],
    [
      "a cause keeps its reading",
      { cause: "INPUT_CARD", causeReading: "confirmed" },
      { queue: "mine", cause: "INPUT_CARD", causeReading: "confirmed" },
    ],
    ["a reading without a cause is left out", { causeReading: "confirmed" }, { queue: "mine" }],
    [
      "an import stays",
      { import: "019e0000-0000-7000-8000-000000000001" },
      { queue: "mine", import: "019e0000-0000-7000-8000-000000000001" },
    ],
    [
      "an incident stays",
      { incident: "019e0000-0000-7000-8000-000000000002", status: "any" },
      { queue: "mine", status: "any", incident: "019e0000-0000-7000-8000-000000000002" },
    ],
    ["an incident that can be none is left out", { incident: "ICBC" }, { queue: "mine" }],
    ["an import that can be none is left out", { import: "last" }, { queue: "mine" }],
    ["a leap day stays", { from: "2024-02-29" }, { queue: "mine", from: "2024-02-29" }],
    [
      "days keep the zone that they are of",
      { to: "2026-01-31", timeZone: "America/New_York" },
      { queue: "mine", to: "2026-01-31", timeZone: "America/New_York" },
    ],
    ["a zone without days is left out", { timeZone: "America/New_York" }, { queue: "mine" }],
    [
      "an offset is no zone",
      { from: "2024-02-29", timeZone: "+08:00" },
      { queue: "mine", from: "2024-02-29" },
    ],
    ["a day that does not exist is left out", { from: "2026-02-29", to: "2026-13-01" }, { queue: "mine" }],
  ])("%s", (_sentence, address, search) => {
    expect(queueSearchOf(address, fields)).toEqual(search);
  });

  test("gives back its own result unchanged", () => {
    const search = queueSearchOf(
      { q: "x", cause: "INPUT_CARD", from: "2026-01-01", wallet: "ALIPAY" },
      fields,
    );
    expect(queueSearchOf(search, fields)).toEqual(search);
  });

  test("cuts a search after 80 characters", () => {
    expect(queueSearchOf({ q: "7".repeat(81) }, fields).q).toHaveLength(80);
  });
});

test.each([
  [{ queue: "all" }, false],
  [{ queue: "all", status: "not_closed" }, false],
  [{ queue: "all", status: "any" }, true],
  [{ queue: "mine", wallet: "ALIPAY" }, true],
  [{ queue: "all", q: "x" }, true],
])("%o is narrowed: %s", (search, narrowed) => {
  expect(isNarrowed(search)).toBe(narrowed);
});

test.each([
  [undefined, "due"],
  ["waiting_bank", "due"],
  ["closed", "closed"],
  ["any", "created"],
])("a list with status %s is sorted by %s", (status, sort) => {
  expect(sortOf({ status })).toBe(sort);
});

describe("viewOf", () => {
  test.each([
    ["all open cases", { queue: "all" }, "all"],
    ["those that wait, which are open too", { queue: "all", status: "waiting_bank" }, "all"],
    ["closed ones are not among all open", { queue: "all", status: "closed" }, undefined],
    ["a search through all is not of the open ones", { queue: "all", status: "any" }, undefined],
    ["one's own stay one's own when they are closed", { queue: "mine", status: "closed" }, "mine"],
  ])("%s", (_sentence, search, view) => {
    expect(viewOf(search)).toBe(view);
  });
});
