import { describe, expect, test } from "vitest";
import { activeAdminIdsOf, decideUserChange } from "./user-decisions";

const admin = { id: "a", role: "admin", isActive: true } as const;
const refusal = { ok: false, refusal: "user.lastAdmin" };
const fine = { ok: true, value: null };

describe("changing a user", () => {
  test.each([
    ["refuses to demote the last active admin", admin, { role: "agent" }, ["a"], refusal],
    ["refuses to disable the last active admin", admin, { isActive: false }, ["a"], refusal],
    ["refuses both at once", admin, { role: "agent", isActive: false }, ["a"], refusal],
    ["demotes an admin while another one is active", admin, { role: "agent" }, ["a", "b"], fine],
    ["disables an admin while another one is active", admin, { isActive: false }, ["a", "b"], fine],
    ["leaves the last admin's role alone", admin, { role: "admin", isActive: true }, ["a"], fine],
    ["renames the last admin", admin, {}, ["a"], fine],
    [
      "demotes a disabled admin, who does not count",
      { ...admin, isActive: false },
      { role: "agent" },
      [],
      fine,
    ],
    ["disables an agent", { id: "c", role: "agent", isActive: true }, { isActive: false }, ["a"], fine],
  ] as const)("%s", (_, user, change, adminIds, expected) => {
    expect(decideUserChange(user, change, adminIds)).toEqual(expected);
  });

  test("counts as admins only those who are active and hold the role", () => {
    const users = [
      admin,
      { id: "b", role: "admin", isActive: false },
      { id: "c", role: "supervisor", isActive: true },
    ] as const;
    expect(activeAdminIdsOf(users)).toEqual(["a"]);
  });
});
