import { z } from "zod";
import { displayNameSchema, loginSchema } from "@/lib/users/user-schema";
import { decidePassword, MAX_PASSWORD_LENGTH } from "./password-rule";

/** 256 random bits as base64url. */
export const setupTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "errors.setup.link");

/** The password is taken as typed: nothing is cut off or made small. */
export const setupSchema = z
  .strictObject({
    token: setupTokenSchema,
    login: loginSchema,
    displayName: displayNameSchema,
    password: z.string().max(MAX_PASSWORD_LENGTH, "errors.password.tooLong"),
  })
  .superRefine(({ password, login }, context) => {
    const decision = decidePassword(password, login);
    if (!decision.ok) {
      context.addIssue({ code: "custom", path: ["password"], message: `errors.${decision.refusal}` });
    }
  });
export type SetupInput = z.input<typeof setupSchema>;
export type Setup = z.output<typeof setupSchema>;

export const setupDoneSchema = z.strictObject({ login: z.string() });
