import { z } from "zod";
import { MAX_PASSWORD_LENGTH } from "./password-rule";
import { setupTokenSchema } from "./setup-schema";

/** The password is taken as typed and judged by the command, which knows the login. */
export const takeInvitationSchema = z.strictObject({
  token: setupTokenSchema,
  password: z.string().max(MAX_PASSWORD_LENGTH, "errors.password.tooLong"),
});
export type TakeInvitation = z.output<typeof takeInvitationSchema>;
