import "server-only";
import { AppError, type FieldIssue } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { once } from "@/lib/http/idempotency";
import { afterWriting } from "./article-commands";
import { textFault } from "./article-places";
import {
  amendedBody,
  decideAccept,
  decideAnswer,
  decidePropose,
  type ProposalNames,
  proposedBody,
  proposedTitles,
} from "./article-proposal";
import { getProposal } from "./article-proposal-queries";
import type { AcceptedProposal, DeclineProposal, Proposal, ProposeArticle } from "./article-proposal-schema";
import { proposalSelect, toProposal } from "./article-proposal-select";
import { asConflict, assertAllowed, readRow, writeRow } from "./article-row-commands";
import { MAX_BODY, MAX_TITLE } from "./article-schema";
import { slugOf } from "./article-slug";
import { decideChange } from "./article-state";

/** Refuses what an article could not show, while the one who wrote it is still there. */
function assertDrawable(texts: { found: string; helped: string }): void {
  const issues: FieldIssue[] = [];
  for (const path of ["found", "helped"] as const) {
    const fault = textFault(texts[path]);
    if (fault) issues.push({ path, ...fault });
  }
  if (issues.length > 0) throw new AppError("invalid", { issues });
}

/**
 * Proposes an article, or a change of one, after a closed case. Cause, wallet, bank and step are the case's own and not
 * the caller's. A repeated idempotency key proposes once.
 */
export async function proposeArticle(
  actor: Actor,
  caseId: string,
  { slug, found, helped }: ProposeArticle,
  idempotencyKey: string | null,
): Promise<Proposal> {
  assertCan(actor, "case:write");
  assertDrawable({ found, helped });
  const request = ["propose-article", caseId, slug, found, helped];
  return once(actor, idempotencyKey, request, async (transaction) => {
    const supportCase = await transaction.supportCase.findUnique({
      where: { id: caseId },
      select: { status: true, causeCode: true, walletCode: true, bankCode: true, bindingStep: true },
    });
    if (!supportCase) throw new AppError("not_found");
    const { status, ...place } = supportCase;
    const decision = decidePropose({ status });
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal });
    const article =
      slug === null
        ? null
        : await transaction.article.findFirst({
            where: { slug, publishedNumber: { not: null }, archivedAt: null },
            select: { id: true },
          });
    if (slug !== null && article === null)
      throw new AppError("invalid", { issues: [{ path: "slug", messageKey: "field.choice" }] });
    const row = await transaction.articleProposal.create({
      data: {
        ...place,
        caseId,
        articleId: article?.id ?? null,
        found,
        helped,
        proposedById: actor.id,
        updatedById: actor.id,
      },
      select: proposalSelect,
    });
    return toProposal(row);
  });
}

/** Marks the proposal; of two who answer it the second is refused with what the first made of it. */
async function answer(
  actor: Actor,
  transaction: Transaction,
  id: string,
  version: number,
  data: { state: "accepted" | "declined"; articleId?: string; decisionNote?: string; decidedAt: Date },
): Promise<void> {
  assertCan(actor, "article:write");
  const { count } = await transaction.articleProposal.updateMany({
    where: { id, version, state: "open" },
    data: { ...data, decidedById: actor.id, updatedById: actor.id, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", { current: await getProposal(actor, id, transaction) });
}

/** The names for the titles of a new article; codes stand for themselves where the catalogue has no name. */
async function namesOf(
  transaction: Transaction,
  { causeCode, walletCode, bankCode }: Pick<Proposal, "causeCode" | "walletCode" | "bankCode">,
): Promise<ProposalNames> {
  const cause =
    causeCode === null ? null : await transaction.cause.findUnique({ where: { code: causeCode } });
  const wallet = await transaction.wallet.findUnique({ where: { code: walletCode } });
  const bank = bankCode === null ? null : await transaction.bank.findUnique({ where: { code: bankCode } });
  return {
    zh: {
      cause: cause?.nameZh ?? null,
      wallet: wallet?.nameZh ?? walletCode,
      bank: bank?.shortZh ?? bankCode,
    },
    en: {
      cause: cause?.nameEn ?? null,
      wallet: wallet?.nameEn ?? walletCode,
      bank: bank?.nameEn ?? bankCode,
    },
  };
}

/** An unpublished article that says what was proposed and fits where the case was. Gives its id and address. */
async function newArticle(
  actor: Actor,
  transaction: Transaction,
  proposal: Proposal,
): Promise<{ id: string; slug: string }> {
  assertCan(actor, "article:write");
  const { titleZh, titleEn } = proposedTitles(await namesOf(transaction, proposal));
  const { causeCode, walletCode, bankCode, bindingStep } = proposal;
  const cause =
    causeCode === null ? null : await transaction.cause.findUnique({ where: { code: causeCode } });
  // The end of an id is random: two proposals of one cause have two addresses.
  const slug = `${slugOf(causeCode?.replaceAll("_", " ") ?? "topic")}-${proposal.id.slice(-8)}`;
  return transaction.article.create({
    data: {
      slug,
      causeCode: cause?.code ?? null,
      titleZh: titleZh.slice(0, MAX_TITLE),
      titleEn: titleEn.slice(0, MAX_TITLE),
      bodyZh: proposedBody(proposal, "zh"),
      bodyEn: proposedBody(proposal, "en"),
      walletCodes: [walletCode],
      bankCodes: bankCode === null ? [] : [bankCode],
      steps: bindingStep === "unknown" ? [] : [bindingStep],
      updatedById: actor.id,
      authorIds: [actor.id],
      ownerId: actor.id,
    },
    select: { id: true, slug: true },
  });
}

/** Puts what was proposed at the end of the draft of an article. */
async function changedArticle(
  actor: Actor,
  transaction: Transaction,
  proposal: Proposal,
  slug: string,
): Promise<{ id: string; slug: string }> {
  assertCan(actor, "article:write");
  const row = await readRow(actor, transaction, slug);
  assertAllowed(decideChange(row.standing));
  const texts = {
    bodyZh: amendedBody(row.texts.bodyZh, proposal, "zh"),
    bodyEn: amendedBody(row.texts.bodyEn, proposal, "en"),
  };
  if (texts.bodyZh.length > MAX_BODY || texts.bodyEn.length > MAX_BODY)
    throw new AppError("refused", { messageKey: "article.proposalTooLong" });
  const writing = { writerId: actor.id, isTranslationCurrent: false };
  await writeRow(actor, transaction, row, { ...texts, ...afterWriting(row, texts, writing) });
  return { id: row.id, slug };
}

/** Makes the proposal a draft: a new article's, or at the end of the one that it would change. Nothing is published. */
export async function acceptProposal(
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<AcceptedProposal> {
  assertCan(actor, "article:write");
  return database().$transaction(async (transaction) => {
    const proposal = await getProposal(actor, id, transaction);
    const decision = decideAccept(proposal);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: proposal });
    const { slug: changed } = proposal;
    const { id: articleId, slug } =
      changed === null
        ? await newArticle(actor, transaction, proposal)
        : await asConflict(actor, changed, () => changedArticle(actor, transaction, proposal, changed));
    await answer(actor, transaction, id, version, { state: "accepted", articleId, decidedAt: now });
    return { slug };
  });
}

/** Says no, with the reason that whoever proposed it reads on the case. */
export async function declineProposal(
  actor: Actor,
  id: string,
  { version, note }: DeclineProposal,
  now: Date,
): Promise<Proposal> {
  assertCan(actor, "article:write");
  return database().$transaction(async (transaction) => {
    const proposal = await getProposal(actor, id, transaction);
    const decision = decideAnswer(proposal);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: proposal });
    const data = { state: "declined", decisionNote: note.trim(), decidedAt: now } as const;
    await answer(actor, transaction, id, version, data);
    return getProposal(actor, id, transaction);
  });
}
