import { z } from "zod";
import { roleSchema } from "@/lib/auth/permissions";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { MAX_PASSWORD_LENGTH } from "@/lib/setup/password-rule";

/** 3 to 60 of a–z, 0–9, dot, underscore and hyphen; capitals are made small, as the sign-in does. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,60}$/, "errors.user.loginForm");

export const displayNameSchema = plainText({ max: 60, min: 1 }).trim();

/** `hasSecondFactor`, `login`, `version` and `createdAt` are told only to who may manage users. */
export const userSchema = z.strictObject({
  id: z.uuid(),
  displayName: z.string(),
  role: roleSchema,
  isActive: z.boolean(),
  teamId: z.uuid().nullable(),
  /** Whether the user has yet to choose a password by a link; null where the reader may not manage users. */
  isInvited: z.boolean().nullable(),
  hasSecondFactor: z.boolean().nullable(),
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
  /** Null takes the user out of the team. */
  teamId: z.uuid("errors.field.choice").nullable().optional(),
  /** Takes the password away, ends the user's sessions and makes a link with which the user chooses a new one. */
  invite: z.literal(true).optional(),
  /** Signs the user out everywhere. */
  endSessions: z.literal(true).optional(),
});
export type ChangeUserInput = z.input<typeof changeUserSchema>;
export type ChangeUser = z.output<typeof changeUserSchema>;

/** A link stands in an answer once, right after it was made; nothing keeps it. */
export const userWithLinkSchema = z.strictObject({ user: userSchema, link: z.url().nullable() });
export type UserWithLink = z.infer<typeof userWithLinkSchema>;

/** The new password is taken as typed and judged by the command, which knows the login. */
export const changePasswordSchema = z.strictObject({
  current: z.string().min(1, "errors.text.required").max(MAX_PASSWORD_LENGTH, "errors.password.tooLong"),
  password: z.string().max(MAX_PASSWORD_LENGTH, "errors.password.tooLong"),
});
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const userParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
