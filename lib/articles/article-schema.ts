import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { guardedText, plainText } from "@/lib/privacy/guarded-text-schema";
import { articleFitShape } from "./article-fit-schema";
import { isFreeSlug, SLUG_FORM } from "./article-slug";
import { ARTICLE_STATES } from "./article-state";
import { articleOutline } from "./sections";

export const MAX_TITLE = 120;
export const MAX_BODY = 60_000;
/** Two bodies of 60,000 characters, three bytes each, with room for JSON's escapes. */
export const ARTICLE_BODY_BYTES = 1024 * 1024;

export const slugSchema = z.string().regex(SLUG_FORM, "errors.field.form");
const causeCode = z
  .string()
  .regex(/^[A-Z0-9_]{1,40}$/, "errors.field.form")
  .nullable();
const title = guardedText({ max: MAX_TITLE, min: 1 }).refine((text) => !/[\r\n]/.test(text), {
  error: "errors.field.form",
});
const body = guardedText({ max: MAX_BODY, min: 1 });
const number = z.number().int().min(1);

/** What an admin edits. The cause counts at once; the texts are read by agents only once they are published. */
const draftShape = { causeCode, titleZh: title, titleEn: title, bodyZh: body, bodyEn: body };

export const DRAFT_FIELDS = ["causeCode", "titleZh", "titleEn", "bodyZh", "bodyEn"] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type DraftTexts = z.output<z.ZodObject<typeof draftShape>>;

export const createArticleSchema = z.strictObject({
  ...draftShape,
  slug: slugSchema.refine(isFreeSlug, "errors.article.slugTaken"),
  causeCode: causeCode.default(null),
  bodyZh: body.default(articleOutline("zh")),
  bodyEn: body.default(articleOutline("en")),
});
export type CreateArticleInput = z.input<typeof createArticleSchema>;
export type CreateArticle = z.output<typeof createArticleSchema>;

export const changeArticleSchema = z
  .strictObject(draftShape)
  .partial()
  .extend({
    version: number,
    /** Says that the English belongs to the Chinese text, although it was not changed with it. */
    isTranslationCurrent: z.literal(true).optional(),
  });
export type ChangeArticleInput = z.input<typeof changeArticleSchema>;
export type ChangeArticle = z.output<typeof changeArticleSchema>;

export const publishArticleSchema = z.strictObject({ version: number });
export type PublishArticle = z.infer<typeof publishArticleSchema>;

export const restoreArticleSchema = z.strictObject({ number, version: number });
export type RestoreArticle = z.infer<typeof restoreArticleSchema>;

export const articleParamsSchema = z.strictObject({ slug: slugSchema });
export const articleVersionParamsSchema = z.strictObject({
  slug: slugSchema,
  number: z.coerce.number().int().min(1).max(1_000_000),
});

const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
/** Two published versions to be laid side by side. */
export const compareQuerySchema = z.strictObject({ from: versionNumber, to: versionNumber });

const flag = z.literal("1", { error: "errors.field.choice" }).optional();

const searchShape = {
  q: plainText({ max: 80 }).optional(),
  /** The `nextCursor` of the page before. */
  cursor: slugSchema.optional(),
};

/** Where to look among drafts: a state, what is archived, due for review, or whose English is behind. */
export const ARTICLE_VIEWS = ["changed", "in_review", "scheduled", "due", "behind", "archived"] as const;
export type ArticleView = (typeof ARTICLE_VIEWS)[number];
const view = z.enum(ARTICLE_VIEWS, { error: "errors.field.choice" }).optional();

/** What the address of the list page holds. */
export const articleSearchSchema = z.strictObject({ ...searchShape, view });

export const articleFilterSchema = z
  .strictObject({
    cause: causeCode.unwrap().optional(),
    ...searchShape,
    /** With the bodies: only together with `cause`, so that an answer stays small. */
    body: flag,
    /** What admins and supervisors see: unpublished articles too, each under the title of its draft. */
    draft: flag,
    view,
  })
  .refine(({ view: asked, draft }) => !asked || draft, { path: ["view"], error: "errors.field.choice" })
  .refine(({ body: withBody, cause }) => !withBody || cause, {
    path: ["body"],
    error: "errors.field.choice",
  });
export type ArticleFilter = z.output<typeof articleFilterSchema>;

export const articleQuerySchema = z.strictObject({ draft: flag });
export const versionsQuerySchema = z.strictObject({ before: z.coerce.number().int().min(1).optional() });

/** Only told to who may see drafts: whether the draft says something else than the published text. */
const hasDraftChanges = z.boolean().optional();

const state = z.enum(ARTICLE_STATES);

/** Where the draft of a list's article stands; only told to who may see drafts. */
export const articleStandingSchema = z.strictObject({
  state,
  isArchived: z.boolean(),
  /** Whether a reviewer asked for changes that were not sent again. */
  isSentBack: z.boolean(),
  isDue: z.boolean(),
  isEnglishBehind: z.boolean(),
  publishAt: z.iso.datetime().nullable(),
  owner: z.string().nullable(),
  reviewBy: z.iso.date().nullable(),
});

export const articleItemSchema = z.strictObject({
  slug: z.string(),
  causeCode: z.string().nullable(),
  title: localTextSchema,
  body: localTextSchema.optional(),
  /** These three are null together: the article was never published. */
  number: z.number().int().nullable(),
  versionId: z.uuid().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  hasDraftChanges,
  standing: articleStandingSchema.optional(),
});
export type ArticleItem = z.infer<typeof articleItemSchema>;

export const articlePageSchema = z.strictObject({
  items: z.array(articleItemSchema),
  nextCursor: z.string().nullable(),
});
export type ArticlePage = z.infer<typeof articlePageSchema>;

/** How many articles each view holds. */
export type ArticleCounts = Record<ArticleView, number>;

/** One published version; `isLive` when it is the one that agents are shown. */
export const articleVersionSchema = z.strictObject({
  slug: z.string(),
  causeCode: z.string().nullable(),
  number: z.number().int(),
  versionId: z.uuid(),
  title: localTextSchema,
  body: localTextSchema,
  publishedAt: z.iso.datetime(),
  /** Null for what the desk started with. */
  publishedBy: z.string().nullable(),
  isLive: z.boolean(),
  /** Whether the Chinese text was changed after the English one was. */
  isEnglishBehind: z.boolean(),
  archivedAt: z.iso.datetime().nullable(),
  /** Whether it is chosen for public reading, which the desk must allow as well. */
  isPublic: z.boolean(),
  hasDraftChanges,
});
export type ArticleVersion = z.infer<typeof articleVersionSchema>;

export const versionPageSchema = z.strictObject({
  items: z.array(
    articleVersionSchema.omit({
      body: true,
      causeCode: true,
      hasDraftChanges: true,
      archivedAt: true,
      isPublic: true,
    }),
  ),
  /** Send it as `before` for the versions before these. */
  nextCursor: z.number().int().nullable(),
});
export type VersionPage = z.infer<typeof versionPageSchema>;

export const articleDraftSchema = z.strictObject({
  slug: z.string(),
  causeCode: z.string().nullable(),
  titleZh: z.string(),
  titleEn: z.string(),
  bodyZh: z.string(),
  bodyEn: z.string(),
  version: z.number().int(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string().nullable(),
  publishedNumber: z.number().int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  hasDraftChanges: z.boolean(),
  state,
  authorIds: z.array(z.uuid()),
  submittedById: z.uuid().nullable(),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  /** Who last approved, scheduled or sent back, and what they said. */
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionNote: z.string().nullable(),
  isSentBack: z.boolean(),
  publishAt: z.iso.datetime().nullable(),
  archivedAt: z.iso.datetime().nullable(),
  isPublic: z.boolean(),
  ownerId: z.uuid().nullable(),
  owner: z.string().nullable(),
  reviewBy: z.iso.date().nullable(),
  isEnglishBehind: z.boolean(),
  ...articleFitShape,
  /** The first published version whose Chinese the English does not know yet; null when only the draft is newer. */
  englishBehindSince: z.number().int().nullable(),
});
export type ArticleDraft = z.infer<typeof articleDraftSchema>;

export const publishedArticleSchema = z.strictObject({
  number: z.number().int(),
  versionId: z.uuid(),
  version: z.number().int(),
});
export type PublishedArticle = z.infer<typeof publishedArticleSchema>;

export const createdArticleSchema = z.strictObject({ slug: z.string(), version: z.number().int() });
export type CreatedArticle = z.infer<typeof createdArticleSchema>;
