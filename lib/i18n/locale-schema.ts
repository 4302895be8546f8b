import { z } from "zod";
import { LOCALES } from "./locale";

export const localeSchema = z.enum(LOCALES);

/** A text that is kept in both languages. */
export const localTextSchema = z.strictObject({ zh: z.string(), en: z.string() });
