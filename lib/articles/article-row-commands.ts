import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan, isDeskItself } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { getDraft } from "./article-queries";
import type { ArticleRefusal, ArticleStanding } from "./article-state";

export const TEXTS = { titleZh: true, titleEn: true, bodyZh: true, bodyEn: true } as const;
export type ArticleTexts = Record<keyof typeof TEXTS, string>;

/** An article as a command decides on it. */
export type ArticleRow = {
  id: string;
  version: number;
  texts: ArticleTexts;
  publishedNumber: number | null;
  publishAt: Date | null;
  decidedById: string | null;
  zhRevision: number;
  enRevision: number;
  standing: ArticleStanding;
};

const isSameText = (one: ArticleTexts, other: ArticleTexts | null): boolean =>
  other !== null && (Object.keys(TEXTS) as (keyof ArticleTexts)[]).every((text) => one[text] === other[text]);

/** The article with its standing, read inside the transaction that will change it. Throws for an unknown address. */
export async function readRow(actor: Actor, transaction: Transaction, slug: string): Promise<ArticleRow> {
  assertCan(actor, "article:review");
  const article = await transaction.article.findUnique({
    where: { slug },
    select: {
      id: true,
      version: true,
      ...TEXTS,
      publishedNumber: true,
      state: true,
      archivedAt: true,
      authorIds: true,
      submittedById: true,
      decidedById: true,
      publishAt: true,
      zhRevision: true,
      enRevision: true,
    },
  });
  if (!article) throw new AppError("not_found");
  const { titleZh, titleEn, bodyZh, bodyEn, state, archivedAt, authorIds, submittedById, ...row } = article;
  const texts = { titleZh, titleEn, bodyZh, bodyEn };
  const live =
    row.publishedNumber === null
      ? null
      : await transaction.articleVersion.findUnique({
          where: { articleId_number: { articleId: row.id, number: row.publishedNumber } },
          select: TEXTS,
        });
  const hasDraftChanges = !isSameText(texts, live);
  return {
    ...row,
    texts,
    standing: { state, isArchived: archivedAt !== null, hasDraftChanges, authorIds, submittedById },
  };
}

/** Refuses in the words of the decision. */
export function assertAllowed(decision: { ok: true } | { ok: false; refusal: ArticleRefusal }): void {
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal });
}

/** Whether only what another person has approved comes to the agents. */
export async function isReviewRequired(actor: Actor, transaction: Transaction): Promise<boolean> {
  assertCan(actor, "article:review");
  const organisation = await transaction.organisation.findFirst({ select: { reviewRequired: true } });
  return organisation?.reviewRequired ?? false;
}

type RowChange = Omit<Prisma.ArticleUncheckedUpdateManyInput, "version" | "updatedById">;

/** Writes an article that is still at the version it was read at; of two writers the second is refused. */
export async function writeRow(
  actor: Actor,
  transaction: Transaction,
  { id, version }: Pick<ArticleRow, "id" | "version">,
  data: RowChange,
): Promise<void> {
  assertCan(actor, "article:review");
  const { count } = await transaction.article.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedById: isDeskItself(actor) ? null : actor.id },
  });
  if (count === 0) throw new StaleRow();
}

/** The article was changed after it was read. */
export class StaleRow extends Error {}

/** What somebody decided on a version of the draft that is no longer the latest, as a conflict with the latest. */
export async function asConflict<Value>(
  actor: Actor,
  slug: string,
  work: () => Promise<Value>,
): Promise<Value> {
  assertCan(actor, "article:review");
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof StaleRow)) throw thrown;
    throw new AppError("conflict", { current: await getDraft(actor, slug) });
  }
}

/** Reads the article at this version, lets it be decided on and changes it by what comes of it. */
export async function changeRow(
  actor: Actor,
  transaction: Transaction,
  { slug, version }: { slug: string; version: number },
  decide: (row: ArticleRow) => RowChange | Promise<RowChange>,
): Promise<void> {
  assertCan(actor, "article:review");
  const row = await readRow(actor, transaction, slug);
  if (row.version !== version) throw new StaleRow();
  await writeRow(actor, transaction, row, await decide(row));
}
