import { can, type Role } from "@/lib/auth/permissions";

type Viewer = { id: string; role: Role };
type Owned = { ownerId: string; isShared: boolean };

/** A view is seen by its owner, and a shared one by everybody who may see trends. */
export const canSeeView = (viewer: Viewer, { ownerId, isShared }: Owned): boolean =>
  can(viewer.role, "trends:read") && (isShared || ownerId === viewer.id);

/** A view is its owner's to change and to remove. */
export const canChangeView = (viewer: Viewer, { ownerId }: Owned): boolean =>
  can(viewer.role, "trends:read") && ownerId === viewer.id;

/** Besides its owner, an admin removes a shared view: its owner may have left. */
export const canRemoveView = (viewer: Viewer, view: Owned): boolean =>
  canChangeView(viewer, view) || (viewer.role === "admin" && canSeeView(viewer, view));
