import type { Prisma } from "@/lib/db/generated/client";
import type { ApiKey } from "./api-key-schema";

export const apiKeySelect = {
  id: true,
  tokenStart: true,
  scopes: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
  version: true,
  createdAt: true,
  user: { select: { displayName: true } },
  createdBy: { select: { id: true, displayName: true } },
} satisfies Prisma.ApiKeySelect;

export type ApiKeyRow = Prisma.ApiKeyGetPayload<{ select: typeof apiKeySelect }>;

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

export const toApiKey = ({
  user,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
  ...row
}: ApiKeyRow): ApiKey => ({
  ...row,
  name: user.displayName,
  createdAt: createdAt.toISOString(),
  expiresAt: iso(expiresAt),
  lastUsedAt: iso(lastUsedAt),
  revokedAt: iso(revokedAt),
});
