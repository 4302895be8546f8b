import type { Prisma } from "@/lib/db/generated/client";
import type { Proposal } from "./article-proposal-schema";

export const proposalSelect = {
  id: true,
  version: true,
  state: true,
  causeCode: true,
  walletCode: true,
  bankCode: true,
  bindingStep: true,
  found: true,
  helped: true,
  proposedAt: true,
  decidedAt: true,
  decisionNote: true,
  supportCase: { select: { code: true } },
  article: { select: { slug: true } },
  proposedBy: { select: { displayName: true } },
} as const satisfies Prisma.ArticleProposalSelect;

type ProposalRow = Prisma.ArticleProposalGetPayload<{ select: typeof proposalSelect }>;

export const toProposal = ({
  supportCase,
  article,
  proposedBy,
  proposedAt,
  decidedAt,
  ...row
}: ProposalRow): Proposal => ({
  ...row,
  caseCode: supportCase.code,
  slug: article?.slug ?? null,
  proposedBy: proposedBy.displayName,
  proposedAt: proposedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
