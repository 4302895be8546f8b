import { declineProposal } from "@/lib/articles/article-proposal-commands";
import {
  declineProposalSchema,
  proposalParamsSchema,
  proposalSchema,
} from "@/lib/articles/article-proposal-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Decline a proposal with a reason",
    policy: "article:write",
    params: proposalParamsSchema,
    body: declineProposalSchema,
    response: proposalSchema,
  },
  async ({ actor, params, body, now }) => declineProposal(actor, params.id, body, now),
);
