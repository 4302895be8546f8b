import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { draftDocumentSchema } from "./draft-document-schema";
import { MAX_NOTE } from "./model-version-schema";

export const modelDraftSchema = z.strictObject({
  id: z.uuid(),
  basedOnNumber: z.int(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Who changed it last; null: somebody who is no longer there. */
  updatedBy: z.string().nullable(),
});
/** A draft without its document. */
export type ModelDraft = z.infer<typeof modelDraftSchema>;

export const modelDraftDetailSchema = modelDraftSchema.extend({ document: draftDocumentSchema });
export type ModelDraftDetail = z.infer<typeof modelDraftDetailSchema>;

const version = z.int().min(1);

export const beginModelDraftSchema = z.strictObject({
  /** The number of the version whose document is copied. */
  basedOnNumber: z.int().min(1),
});
export type BeginModelDraft = z.output<typeof beginModelDraftSchema>;

export const changeModelDraftSchema = z.strictObject({
  /** The version that the document was made from. */
  version,
  document: draftDocumentSchema,
});
export type ChangeModelDraft = z.output<typeof changeModelDraftSchema>;

export const finishModelDraftSchema = z.strictObject({
  version,
  note: plainText({ max: MAX_NOTE }).default(""),
});
export type FinishModelDraft = z.output<typeof finishModelDraftSchema>;

export const discardModelDraftSchema = z.strictObject({ version: z.coerce.number().int().min(1) });
export type DiscardModelDraft = z.output<typeof discardModelDraftSchema>;
