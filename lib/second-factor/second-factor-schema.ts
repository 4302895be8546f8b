import { z } from "zod";
import { MAX_PASSWORD_LENGTH } from "@/lib/setup/password-rule";

/** Six digits of an app or a recovery code, however they are spaced. */
const code = z
  .string()
  .trim()
  .min(1, "errors.secondFactor.codeWanted")
  .max(40, "errors.secondFactor.codeWrong");
const password = z
  .string()
  .min(1, "errors.text.required")
  .max(MAX_PASSWORD_LENGTH, "errors.password.tooLong");

/** How things stand with one's own second factor. */
export const secondFactorSchema = z.strictObject({
  /** Null while it is off. */
  onSince: z.iso.datetime().nullable(),
  recoveryCodesLeft: z.number().int().min(0),
  /** Whether the desk wants one of this person, who cannot turn it off then. */
  isRequired: z.boolean(),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

export const beginSecondFactorSchema = z.strictObject({ password });
export type BeginSecondFactor = z.output<typeof beginSecondFactorSchema>;

/** Told only here: the secret as people type it (base 32) and as a QR code holds it. */
export const secondFactorSecretSchema = z.strictObject({ secret: z.string(), uri: z.url() });
export type SecondFactorSecret = z.infer<typeof secondFactorSecretSchema>;

export const confirmSecondFactorSchema = z.strictObject({ code });
export type ConfirmSecondFactor = z.output<typeof confirmSecondFactorSchema>;

export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

/** The actor's own password and, where the actor has a second factor, a code of it. */
export const proofSchema = z.strictObject({ password, code: code.optional() });
export type ProofInput = z.output<typeof proofSchema>;
