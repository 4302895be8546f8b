import { z } from "zod";
import { bindingStepSchema } from "@/lib/cases/case-vocabulary-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { PROPOSAL_STATES } from "./article-proposal";
import { MAX_NOTE } from "./article-review-schema";
import { slugSchema } from "./article-schema";

export const MAX_PROPOSED = 2_000;

const version = z.number().int().min(1);

/** What somebody would have written down after a case: a change of the article of that address, or a new one. */
export const proposeArticleSchema = z.strictObject({
  slug: slugSchema.nullable().default(null),
  found: guardedText({ max: MAX_PROPOSED, min: 1 }),
  helped: guardedText({ max: MAX_PROPOSED, min: 1 }),
});
export type ProposeArticle = z.output<typeof proposeArticleSchema>;
export type ProposeArticleInput = z.input<typeof proposeArticleSchema>;

export const proposalParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
export const acceptProposalSchema = z.strictObject({ version });
export const declineProposalSchema = z.strictObject({
  version,
  note: guardedText({ max: MAX_NOTE, min: 1 }),
});
export type DeclineProposal = z.output<typeof declineProposalSchema>;
export type DeclineProposalInput = z.input<typeof declineProposalSchema>;

export const proposalSchema = z.strictObject({
  id: z.uuid(),
  version: z.number().int(),
  state: z.enum(PROPOSAL_STATES),
  caseCode: z.string(),
  causeCode: z.string().nullable(),
  walletCode: z.string(),
  bankCode: z.string().nullable(),
  bindingStep: bindingStepSchema,
  /** The article that it would change, or whose draft it went into. */
  slug: z.string().nullable(),
  found: z.string(),
  helped: z.string(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  decisionNote: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalListSchema = z.strictObject({ items: z.array(proposalSchema) });
export type ProposalList = z.infer<typeof proposalListSchema>;

/** The article whose draft the proposal went into. */
export const acceptedProposalSchema = z.strictObject({ slug: z.string() });
export type AcceptedProposal = z.infer<typeof acceptedProposalSchema>;
