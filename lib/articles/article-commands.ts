import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { getDraft } from "./article-queries";
import type {
  ArticleDraft,
  ChangeArticle,
  CreateArticle,
  CreatedArticle,
  PublishArticle,
  PublishedArticle,
  RestoreArticle,
} from "./article-schema";

const TEXTS = { titleZh: true, titleEn: true, bodyZh: true, bodyEn: true } as const;

/** A write that broke a rule of the database as the field that is to blame. */
function asFieldIssue(thrown: unknown): unknown {
  if (isUniqueViolation(thrown, "slug")) {
    return new AppError("invalid", { issues: [{ path: "slug", messageKey: "article.slugTaken" }] });
  }
  if (isForeignKeyViolation(thrown, "cause")) {
    return new AppError("invalid", { issues: [{ path: "causeCode", messageKey: "field.choice" }] });
  }
  return thrown;
}

const staleDraft = async (actor: Actor, slug: string): Promise<AppError> =>
  new AppError("conflict", { current: await getDraft(actor, slug) });

/** Makes an article that nobody but admins sees until it is published. Refuses an address that is taken. */
export async function createArticle(
  actor: Actor,
  article: CreateArticle,
  idempotencyKey: string | null,
): Promise<CreatedArticle> {
  assertCan(actor, "article:write");
  try {
    return await once(actor, idempotencyKey, ["create-article", article], (transaction) =>
      transaction.article.create({
        data: { ...article, updatedById: actor.id },
        select: { slug: true, version: true },
      }),
    );
  } catch (thrown) {
    throw asFieldIssue(thrown);
  }
}

/** Changes the draft. Of two writers of one version the second is refused with the draft as it now is. */
export async function changeArticle(
  actor: Actor,
  slug: string,
  { version, ...changes }: ChangeArticle,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  try {
    const { count } = await database().article.updateMany({
      where: { slug, version },
      data: { ...changes, version: { increment: 1 }, updatedById: actor.id },
    });
    if (count === 0) throw await staleDraft(actor, slug);
  } catch (thrown) {
    throw asFieldIssue(thrown);
  }
  return getDraft(actor, slug);
}

/** The draft of this version with the texts of the live version beside it, or null when the version is not the latest. */
async function draftToPublish(transaction: Transaction, slug: string, version: number) {
  const article = await transaction.article.findUnique({
    where: { slug },
    select: { id: true, version: true, publishedNumber: true, ...TEXTS },
  });
  if (!article) throw new AppError("not_found");
  if (article.version !== version) return null;
  const { id, publishedNumber, version: _, ...texts } = article;
  const live =
    publishedNumber === null
      ? null
      : await transaction.articleVersion.findUnique({
          where: { articleId_number: { articleId: id, number: publishedNumber } },
          select: TEXTS,
        });
  return { id, number: (publishedNumber ?? 0) + 1, texts, live };
}

const isSameText = (one: Record<keyof typeof TEXTS, string>, other: Record<keyof typeof TEXTS, string>) =>
  one.titleZh === other.titleZh &&
  one.titleEn === other.titleEn &&
  one.bodyZh === other.bodyZh &&
  one.bodyEn === other.bodyEn;

/**
 * Copies the draft into a new immutable version, which agents read from then on. A repeated idempotency key publishes
 * once. Refuses a draft that was changed since `version`, with the draft as it now is, and one that says nothing new.
 */
export async function publishArticle(
  actor: Actor,
  slug: string,
  { version }: PublishArticle,
  idempotencyKey: string | null,
  now: Date,
): Promise<PublishedArticle> {
  assertCan(actor, "article:write");
  return once(actor, idempotencyKey, ["publish-article", slug, version], async (transaction) => {
    const draft = await draftToPublish(transaction, slug, version);
    if (!draft) throw await staleDraft(actor, slug);
    if (draft.live && isSameText(draft.texts, draft.live))
      throw new AppError("refused", { messageKey: "article.unchanged" });
    const { count } = await transaction.article.updateMany({
      where: { slug, version },
      data: {
        publishedNumber: draft.number,
        publishedAt: now,
        version: { increment: 1 },
        updatedById: actor.id,
      },
    });
    if (count === 0) throw await staleDraft(actor, slug);
    const { id } = await transaction.articleVersion.create({
      data: {
        ...draft.texts,
        articleId: draft.id,
        number: draft.number,
        publishedById: actor.id,
        publishedAt: now,
      },
      select: { id: true },
    });
    return { number: draft.number, versionId: id, version: version + 1 };
  });
}

/** Copies an earlier version's texts into the draft; agents go on reading the live one until it is published. */
export async function restoreArticle(
  actor: Actor,
  slug: string,
  { number, version }: RestoreArticle,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  const earlier = await database().articleVersion.findFirst({
    where: { number, article: { slug } },
    select: TEXTS,
  });
  if (!earlier) throw new AppError("not_found");
  return changeArticle(actor, slug, { ...earlier, version });
}
