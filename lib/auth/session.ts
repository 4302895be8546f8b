import "server-only";
import { cookies, headers } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { connectionPool } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Actor } from "./actor";
import { makeActor } from "./make-actor";
import type { Role } from "./permissions";
import { BACKGROUND_HEADER, IDLE_MINUTES, SEEN_WRITE_SECONDS, sessionCookieName } from "./session-rules";

type SessionRow = {
  session_id: string;
  user_id: string;
  display_name: string;
  role: Role;
  is_stale: boolean;
  lacks_second_factor: boolean;
};

// A prepared statement on the pool: it runs on every request, before anything else may.
const findSession = {
  name: "find-session",
  text: `SELECT s.id AS session_id, u.id AS user_id, u.display_name, u.role::text AS role,
           s.last_seen_at < now() - interval '${SEEN_WRITE_SECONDS} seconds' AS is_stale,
           u.role <> 'agent' AND EXISTS (SELECT FROM organisations WHERE second_factor_required)
             AND NOT EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)
             AS lacks_second_factor
         FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()
           AND s.last_seen_at > now() - interval '${IDLE_MINUTES} minutes' AND u.disabled_at IS NULL`,
};

/** The session id inside next-auth's encrypted cookie, or null when there is none or it was tampered with. */
async function sessionIdOf(cookieValue: string | undefined): Promise<string | null> {
  if (!cookieValue) return null;
  try {
    const token = await decode({ token: cookieValue, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/**
 * The person behind a session cookie. Role, disabling and sign-out are read from the database on each request, so
 * that a change counts from the next request on, on every node.
 */
export async function actorOfCookie(
  cookieValue: string | undefined,
  isBackground: boolean,
): Promise<Actor | null> {
  const sessionId = await sessionIdOf(cookieValue);
  if (!sessionId) return null;
  const { rows } = await connectionPool().query<SessionRow>({ ...findSession, values: [sessionId] });
  const row = rows[0];
  if (!row) return null;
  if (row.is_stale && !isBackground) {
    await connectionPool().query("UPDATE sessions SET last_seen_at = now() WHERE id = $1", [sessionId]);
  }
  return makeActor({
    id: row.user_id,
    displayName: row.display_name,
    role: row.role,
    sessionId: row.session_id,
    lacksSecondFactor: row.lacks_second_factor,
  });
}

/** The actor of the page that is being rendered; one look-up a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookieValue = (await cookies()).get(sessionCookieName(env().APP_ORIGIN))?.value;
  const isBackground = (await headers()).has(BACKGROUND_HEADER);
  return actorOfCookie(cookieValue, isBackground);
});
