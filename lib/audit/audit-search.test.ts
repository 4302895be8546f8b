import { expect, test } from "vitest";
import { auditSearch } from "./audit-search";

test("the filter of an address is what was chosen of its keys, and nothing else", () => {
  const address = { table: "users", actor: "", row: undefined, from: null, to: ["2026-11-24"], cursor: "x" };
  expect(auditSearch(address)).toEqual({ table: "users" });
});
