import type { ApiKey } from "./api-key-schema";

export type ApiKeyState = "active" | "expired" | "revoked";

/** How a key stands at a time: revoking outweighs expiring. */
export function apiKeyState(
  { revokedAt, expiresAt }: Pick<ApiKey, "revokedAt" | "expiresAt">,
  nowMs: number,
): ApiKeyState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= nowMs ? "expired" : "active";
}
