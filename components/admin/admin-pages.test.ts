import { expect, test } from "vitest";
import { can, type Role } from "@/lib/auth/permissions";
import { adminGroups, adminPages } from "./admin-pages";

const idsOf = (role: Role) => adminPages((permission) => can(role, permission)).map(({ id }) => id);

test("an admin finds every page in one of the groups, once", () => {
  const all = adminPages(() => true);
  expect(idsOf("admin")).toEqual(all.map(({ id }) => id));
  expect(adminGroups(all).flatMap(({ pages }) => pages)).toEqual(all);
  expect(new Set(all.map(({ href }) => href)).size).toBe(all.length);
});

test("a supervisor finds maintenance and models, an agent nothing, and no group is empty", () => {
  expect(idsOf("supervisor")).toEqual(["maintenance", "models"]);
  expect(idsOf("agent")).toEqual([]);
  const groups = adminGroups(adminPages((permission) => can("supervisor", permission)));
  expect(groups.map(({ id }) => id)).toEqual(["catalogue", "knowledge"]);
});
