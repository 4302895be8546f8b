import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Proposal } from "./article-proposal-schema";
import { proposalSelect, toProposal } from "./article-proposal-select";

const MOST = 50;

/** What was proposed after a case, newest first, at most 50. Throws for a case that is not there. */
export async function listCaseProposals(actor: Actor, caseId: string): Promise<Proposal[]> {
  assertCan(actor, "case:read");
  const supportCase = await database().supportCase.findUnique({
    where: { id: caseId },
    select: {
      articleProposals: { select: proposalSelect, orderBy: { proposedAt: "desc" }, take: MOST },
    },
  });
  if (!supportCase) throw new AppError("not_found");
  return supportCase.articleProposals.map(toProposal);
}

/** What went into the drafts of an article, newest first, at most 50: the cases that it comes from. */
export async function listAcceptedProposals(actor: Actor, slug: string): Promise<Proposal[]> {
  assertCan(actor, "article:review");
  const rows = await database().articleProposal.findMany({
    where: { article: { slug }, state: "accepted" },
    select: proposalSelect,
    orderBy: { decidedAt: "desc" },
    take: MOST,
  });
  return rows.map(toProposal);
}

export async function getProposal(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "articleProposal"> = database(),
): Promise<Proposal> {
  assertCan(actor, "article:review");
  const row = await client.articleProposal.findUnique({ where: { id }, select: proposalSelect });
  if (!row) throw new AppError("not_found");
  return toProposal(row);
}
