import { z } from "zod";

export const demoStateSchema = z.strictObject({ caseCount: z.number().int() });
export type DemoState = z.infer<typeof demoStateSchema>;

/** Said in so many words, since it cannot be taken back. */
export const removeDemoSchema = z.strictObject({ confirm: z.literal(true) });

export const demoRemovedSchema = z.strictObject({ removedCases: z.number().int() });
export type DemoRemoved = z.infer<typeof demoRemovedSchema>;
