import { z } from "zod";
import { scopeSchema } from "@/lib/auth/scopes";
import { plainText } from "@/lib/privacy/guarded-text-schema";

/** Days after which a new key may end; null is never. */
export const EXPIRY_DAYS = [30, 90, 365] as const;
const MAX_EXPIRY_DAYS = 730;

export const apiKeySchema = z.strictObject({
  id: z.uuid().meta({ description: "Also the id of the user that the key acts as" }),
  name: z.string(),
  tokenStart: z.string().meta({ description: "The first characters of the key" }),
  scopes: z.array(z.string()),
  createdBy: z.strictObject({ id: z.uuid(), displayName: z.string() }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().meta({ description: "Written at most once a minute" }),
  revokedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const createApiKeySchema = z.strictObject({
  name: plainText({ max: 60, min: 1 }).trim(),
  scopes: z
    .array(scopeSchema)
    .min(1, "errors.apiKey.noScope")
    .overwrite((scopes) => [...new Set(scopes)]),
  expiresInDays: z.number().int().min(1).max(MAX_EXPIRY_DAYS).nullable(),
});
export type CreateApiKeyInput = z.input<typeof createApiKeySchema>;
export type CreateApiKey = z.output<typeof createApiKeySchema>;

/** The key itself stands in one answer, right after it was made; nothing keeps it. */
export const newApiKeySchema = z.strictObject({ apiKey: apiKeySchema, token: z.string() });
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const apiKeyParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
export const revokeApiKeySchema = z.strictObject({ version: z.number().int().min(1) });
