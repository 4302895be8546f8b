import "server-only";
import { connectionPool } from "@/lib/db/client";
import type { Actor } from "./actor";
import { makeActor } from "./make-actor";
import type { Role } from "./permissions";
import { grantsOf } from "./scopes";
import { SEEN_WRITE_SECONDS } from "./session-rules";
import { hashOfToken } from "./token";

type KeyRow = {
  id: string;
  display_name: string;
  role: Role;
  scopes: string[];
  is_valid: boolean;
  is_stale: boolean;
};

// A key that ended is found as a living one is, so that none of them is told from another by its time.
const findKey = {
  name: "find-api-key",
  text: `SELECT k.id, u.display_name, u.role::text, k.scopes,
           k.revoked_at IS NULL AND coalesce(k.expires_at > now(), true) AND u.disabled_at IS NULL AS is_valid,
           coalesce(k.last_used_at < now() - interval '${SEEN_WRITE_SECONDS} seconds', true) AS is_stale
         FROM api_keys k JOIN users u ON u.id = k.id WHERE k.token_hash = $1`,
};

/** What stands behind "Bearer", or null where nothing does; another scheme counts as a key that is none. */
export function bearerOf(request: Request): string | null {
  const header = request.headers.get("authorization");
  return header === null ? null : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? "");
}

/**
 * Who a key acts as, with its scopes as of now; null for an unknown, expired or revoked one alike. That it was used is
 * written at most once a minute.
 */
export async function actorOfKey(token: string): Promise<Actor | null> {
  const { rows } = await connectionPool().query<KeyRow>({ ...findKey, values: [hashOfToken(token)] });
  const row = rows[0];
  if (!row?.is_valid) return null;
  if (row.is_stale) {
    await connectionPool().query("UPDATE api_keys SET last_used_at = now() WHERE id = $1", [row.id]);
  }
  const { id, display_name: displayName, role, scopes } = row;
  return makeActor({ id, displayName, role, sessionId: id, grants: grantsOf(scopes) });
}
