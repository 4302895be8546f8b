import type { Prisma } from "@/lib/db/generated/client";
import type { Team } from "./team-schema";

export const teamSelect = {
  id: true,
  name: true,
  retiredAt: true,
  version: true,
  members: {
    select: { id: true, displayName: true },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.TeamSelect;

type Row = Prisma.TeamGetPayload<{ select: typeof teamSelect }>;

export const toTeam = ({ retiredAt, ...row }: Row): Team => ({ ...row, isRetired: retiredAt !== null });
