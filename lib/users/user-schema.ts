import { z } from "zod";
import { roleSchema } from "@/lib/auth/permissions";
import { plainText } from "@/lib/privacy/guarded-text-schema";

/** 3 to 60 of a–z, 0–9, dot, underscore and hyphen; capitals are made small, as the sign-in does. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,60}$/, "errors.user.loginForm");

export const displayNameSchema = plainText({ max: 60, min: 1 }).trim();

/** `login`, `version` and `createdAt` are told only to who may manage users. */
export const userSchema = z.strictObject({
  id: z.uuid(),
  displayName: z.string(),
  role: roleSchema,
  isActive: z.boolean(),
  login: z.string().nullable(),
  version: z.number().int().nullable(),
  createdAt: z.iso.datetime().nullable(),
});
export type User = z.infer<typeof userSchema>;

export const createUserSchema = z.strictObject({
  login: loginSchema,
  displayName: displayNameSchema,
  role: roleSchema,
});
export type CreateUserInput = z.input<typeof createUserSchema>;
export type CreateUser = z.output<typeof createUserSchema>;

export const changeUserSchema = z.strictObject({
  version: z.number().int().min(1),
  displayName: displayNameSchema.optional(),
  role: roleSchema.optional(),
  isActive: z.boolean().optional(),
  /** Replaces the password by a random one and ends the user's sessions. */
  newPassword: z.literal(true).optional(),
});
export type ChangeUserInput = z.input<typeof changeUserSchema>;
export type ChangeUser = z.output<typeof changeUserSchema>;

/** A password stands in an answer once, right after it was made; nothing keeps it. */
export const userWithPasswordSchema = z.strictObject({ user: userSchema, password: z.string().nullable() });
export type UserWithPassword = z.infer<typeof userWithPasswordSchema>;

export const userParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
