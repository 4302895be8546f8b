import { z } from "zod";
import type { Permission } from "./permissions";

/**
 * What a key can be given, each with the permissions that its routes ask for. Nothing lets a key manage users, keys
 * or webhooks, or remove the demo data: whoever steals one must not be able to make another.
 */
export const SCOPES = {
  "read:cases": ["case:read"],
  "write:cases": ["case:read", "case:write"],
  "export:cases": ["case:read", "case:export"],
  "import:cases": ["case:import"],
  "read:catalog": ["catalog:read"],
  "write:catalog": ["catalog:read", "catalog:write", "maintenance:write"],
  "read:trends": ["trends:read"],
  "read:quality": ["case:read", "quality:read"],
  "read:articles": ["article:read"],
  "write:articles": ["article:read", "article:write"],
  "read:incidents": ["incident:read", "case:read"],
  "write:incidents": ["incident:read", "incident:write", "case:read", "case:write"],
  "read:models": ["model:read", "case:read"],
  "write:models": ["model:read", "model:manage", "case:read"],
  "read:users": ["user:read"],
  "read:audit": ["audit:read"],
} as const satisfies Record<string, readonly Permission[]>;

export type Scope = keyof typeof SCOPES;
export const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];
export const scopeSchema = z.enum(SCOPE_NAMES, { error: "errors.field.choice" });

/** The permissions behind stored scopes; a scope that this version does not know gives none. */
export function grantsOf(scopes: readonly string[]): Permission[] {
  const known = SCOPE_NAMES.filter((scope) => scopes.includes(scope));
  return [...new Set(known.flatMap((scope): readonly Permission[] => SCOPES[scope]))];
}
