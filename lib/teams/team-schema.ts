import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";

export const teamSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** Nobody is put into a retired team, and it has no people. */
  isRetired: z.boolean(),
  members: z.array(z.strictObject({ id: z.uuid(), displayName: z.string() })),
  version: z.number().int(),
});
export type Team = z.infer<typeof teamSchema>;

const name = plainText({ max: 40, min: 1 }).trim();

export const createTeamSchema = z.strictObject({ name });
export type CreateTeam = z.output<typeof createTeamSchema>;

export const changeTeamSchema = z.strictObject({
  version: z.number().int().min(1),
  name: name.optional(),
  isRetired: z.boolean().optional(),
});
export type ChangeTeam = z.output<typeof changeTeamSchema>;

export const teamParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
