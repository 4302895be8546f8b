import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { canChangeView, canRemoveView } from "./saved-view";
import { type SavedView, savedViewSchema } from "./saved-view-schema";

export const savedViewSelect = {
  id: true,
  ownerId: true,
  name: true,
  page: true,
  search: true,
  isShared: true,
  owner: { select: { id: true, displayName: true } },
  version: true,
} satisfies Prisma.SavedViewSelect;

type SavedViewRow = Prisma.SavedViewGetPayload<{ select: typeof savedViewSelect }>;

/** A view as its reader sees it. */
export const toSavedView = (actor: Actor, { ownerId, page, search, ...row }: SavedViewRow): SavedView => ({
  ...row,
  place: { page, search: savedViewSchema.shape.place.shape.search.parse(search) },
  canChange: canChangeView(actor, { ...row, ownerId }),
  canRemove: canRemoveView(actor, { ...row, ownerId }),
});
