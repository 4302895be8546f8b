import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashOfToken, newToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { getApiKey } from "./api-key-queries";
import type { ApiKey, CreateApiKey, NewApiKey } from "./api-key-schema";
import { apiKeySelect, toApiKey } from "./api-key-select";

const DAY_MS = 86_400_000;
/** "bd_" and six more: 36 of 256 bits, enough to tell keys apart. */
const SHOWN_CHARACTERS = 9;

/**
 * Makes a key and the user that it acts as, who is nobody else: what the key writes names the key and not its maker.
 * The key is in the answer and nowhere else.
 */
export async function createApiKey(
  actor: Actor,
  { name, scopes, expiresInDays }: CreateApiKey,
  now: Date,
): Promise<NewApiKey> {
  assertCan(actor, "key:manage");
  const token = `bd_${newToken()}`;
  const tokenHash = hashOfToken(token);
  const row = await database().$transaction(async (transaction) => {
    const user = await transaction.user.create({
      data: {
        login: `key-${tokenHash.slice(0, 16)}`,
        displayName: name,
        role: "agent",
        kind: "api_key",
        createdAt: now,
        updatedById: actor.id,
      },
      select: { id: true },
    });
    return transaction.apiKey.create({
      data: {
        id: user.id,
        tokenHash,
        tokenStart: token.slice(0, SHOWN_CHARACTERS),
        scopes,
        expiresAt: expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS),
        createdById: actor.id,
        updatedById: actor.id,
        createdAt: now,
      },
      select: apiKeySelect,
    });
  });
  return { apiKey: toApiKey(row), token };
}

/** Ends a key from its next request on, for ever. Refuses a stale version, and a key that was revoked before. */
export async function revokeApiKey(actor: Actor, id: string, version: number, now: Date): Promise<ApiKey> {
  assertCan(actor, "key:manage");
  const current = await getApiKey(actor, id);
  if (current.version !== version) throw new AppError("conflict", { current });
  if (current.revokedAt !== null) throw new AppError("refused", { messageKey: "apiKey.revoked", current });
  const { count } = await database().apiKey.updateMany({
    where: { id, version },
    data: { revokedAt: now, version: { increment: 1 }, updatedById: actor.id },
  });
  if (count === 0) throw new AppError("conflict", { current: await getApiKey(actor, id) });
  return getApiKey(actor, id);
}
