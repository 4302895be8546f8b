import { z } from "zod";

export const ROLES = ["agent", "supervisor", "admin"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Who may do what, in one place: the server refuses by it and the screens hide by it. */
export const PERMISSIONS = {
  "case:read": ["agent", "supervisor", "admin"],
  "case:write": ["agent", "supervisor", "admin"],
  "case:export": ["supervisor", "admin"],
  "case:import": ["admin"],
  "trends:read": ["supervisor", "admin"],
  "quality:read": ["supervisor", "admin"],
  "article:read": ["agent", "supervisor", "admin"],
  "article:write": ["admin"],
  /** Reading drafts, remarking on them, approving them or sending them back. */
  "article:review": ["supervisor", "admin"],
  /** Letting everybody read the customer's part of an article without signing in. */
  "article:public": ["admin"],
  "catalog:read": ["agent", "supervisor", "admin"],
  "catalog:write": ["admin"],
  "organisation:manage": ["admin"],
  "incident:read": ["agent", "supervisor", "admin"],
  "incident:write": ["supervisor", "admin"],
  "maintenance:write": ["supervisor", "admin"],
  "user:read": ["agent", "supervisor", "admin"],
  "user:manage": ["admin"],
  "self:manage": ["agent", "supervisor", "admin"],
  "key:manage": ["admin"],
  "webhook:manage": ["admin"],
  "audit:read": ["admin"],
  "demo:remove": ["admin"],
  "model:read": ["supervisor", "admin"],
  "model:manage": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const can = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);
