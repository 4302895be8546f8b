import { expect, test } from "vitest";
import { grouped } from "./grouped-options";

test("groups stand in the order in which they first come, and lose no option", () => {
  const option = (id: string, group?: string) => ({ id, label: id, group });
  const groups = grouped([option("a", "x"), option("b", "y"), option("c", "x")]);
  expect(groups.map(({ group, options }) => [group, options.map(({ id }) => id)])).toEqual([
    ["x", ["a", "c"]],
    ["y", ["b"]],
  ]);
});
