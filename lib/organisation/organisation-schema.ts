import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locale";
import { localeSchema, localTextSchema } from "@/lib/i18n/locale-schema";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { SWITCHES } from "./switches";

export const organisationSchema = z.strictObject({
  name: localTextSchema,
  timeZone: z.string(),
  /** #rrggbb; null for the product's own colour. */
  accentLight: z.string().nullable(),
  accentDark: z.string().nullable(),
  logoId: z.uuid().nullable(),
  /** The languages that are offered, and the one for whoever asks for none of them. */
  locales: z.array(localeSchema),
  defaultLocale: localeSchema,
  /** What the desk does without. */
  switchedOff: z.array(z.enum(SWITCHES)),
  /** Whether the articles chosen for it can be read under /help without signing in. */
  publicReading: z.boolean(),
  /** Whether supervisors and admins can do nothing before they have a second factor. */
  secondFactorRequired: z.boolean(),
  version: z.number().int(),
});
export type Organisation = z.infer<typeof organisationSchema>;

const name = plainText({ max: 60, min: 1 }).trim();
const colour = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "errors.organisation.colour")
  .nullable();

/** 100 KB and a third more. */
const LOGO_TEXT_MAX = 140_000;

export const changeOrganisationSchema = z
  .strictObject({
    name: z.strictObject({ zh: name, en: name }),
    timeZone: z.string().min(1, "errors.field.required").max(60, "errors.field.timeZone"),
    accentLight: colour,
    accentDark: colour,
    locales: z
      .array(localeSchema)
      .min(1, "errors.organisation.noLocale")
      .transform((chosen) => LOCALES.filter((locale) => chosen.includes(locale))),
    defaultLocale: localeSchema,
    switchedOff: z.array(z.enum(SWITCHES, "errors.field.choice")).max(SWITCHES.length),
    /** A PNG in base64; null takes the logo away. */
    logo: z.base64("errors.logo.notPng").max(LOGO_TEXT_MAX, "errors.logo.tooLarge").nullable(),
    publicReading: z.boolean({ error: "errors.field.choice" }),
    secondFactorRequired: z.boolean({ error: "errors.field.choice" }),
  })
  .partial()
  .extend({ version: z.number().int().min(1) });
export type ChangeOrganisationInput = z.input<typeof changeOrganisationSchema>;
export type ChangeOrganisation = z.output<typeof changeOrganisationSchema>;

export const logoParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
