import { describe, expect, test } from "vitest";
import { can, PERMISSIONS, type Permission, roleSchema } from "./permissions";

describe("can", () => {
  test.each<[Permission, boolean, boolean, boolean]>([
    ["case:read", true, true, true],
    ["case:write", true, true, true],
    ["case:export", false, true, true],
    ["case:import", false, false, true],
    ["trends:read", false, true, true],
    ["quality:read", false, true, true],
    ["article:read", true, true, true],
    ["article:write", false, false, true],
    ["article:review", false, true, true],
    ["article:public", false, false, true],
    ["catalog:read", true, true, true],
    ["catalog:write", false, false, true],
    ["maintenance:write", false, true, true],
    ["incident:read", true, true, true],
    ["incident:write", false, true, true],
    ["user:read", true, true, true],
    ["user:manage", false, false, true],
    ["self:manage", true, true, true],
    ["key:manage", false, false, true],
    ["webhook:manage", false, false, true],
    ["audit:read", false, false, true],
    ["demo:remove", false, false, true],
    ["model:read", false, true, true],
    ["model:manage", false, false, true],
  ])("%s: agent %s, supervisor %s, admin %s", (permission, agent, supervisor, admin) => {
    const allowed = [can("agent", permission), can("supervisor", permission), can("admin", permission)];
    expect(allowed).toEqual([agent, supervisor, admin]);
  });

  test("lets every permission be used by somebody", () => {
    expect(Object.values(PERMISSIONS).every((roles) => roles.length > 0)).toBe(true);
  });

  test.each(["root", "Admin", "", null, ["admin"]])("knows no role %j", (role) => {
    expect(roleSchema.safeParse(role).success).toBe(false);
  });
});
