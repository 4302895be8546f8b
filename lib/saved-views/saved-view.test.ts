import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/auth/permissions";
import { canChangeView, canRemoveView, canSeeView } from "./saved-view";

describe("whose a view is", () => {
  test.each<[string, Role, boolean, boolean, { see: boolean; change: boolean; remove: boolean }]>([
    ["its owner does all", "supervisor", true, false, { see: true, change: true, remove: true }],
    [
      "a private one is nobody else's",
      "supervisor",
      false,
      false,
      { see: false, change: false, remove: false },
    ],
    ["nor an admin's", "admin", false, false, { see: false, change: false, remove: false }],
    ["a shared one is seen", "supervisor", false, true, { see: true, change: false, remove: false }],
    ["an admin removes a shared one", "admin", false, true, { see: true, change: false, remove: true }],
    [
      "an owner who became an agent has none",
      "agent",
      true,
      true,
      { see: false, change: false, remove: false },
    ],
  ])("%s", (_, role, isOwner, isShared, expected) => {
    const viewer = { id: isOwner ? "me" : "other", role };
    const view = { ownerId: "me", isShared };
    expect({
      see: canSeeView(viewer, view),
      change: canChangeView(viewer, view),
      remove: canRemoveView(viewer, view),
    }).toEqual(expected);
  });
});
