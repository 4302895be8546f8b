import { z } from "zod";
import { CHANNELS } from "@/lib/cases/case-vocabulary";
import { plainText } from "@/lib/privacy/guarded-text-schema";

const name = plainText({ max: 40, min: 1 }).trim();

/** `position` is the place in the list, from one; those between make room. */
export const changeChannelSchema = z.strictObject({
  version: z.number().int().min(1),
  name: z.strictObject({ zh: name, en: name }).optional(),
  isOffered: z.boolean().optional(),
  position: z.number().int().min(1).max(CHANNELS.length).optional(),
});
export type ChangeChannelInput = z.input<typeof changeChannelSchema>;
export type ChangeChannel = z.output<typeof changeChannelSchema>;
