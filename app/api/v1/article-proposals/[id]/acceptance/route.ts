import { acceptProposal } from "@/lib/articles/article-proposal-commands";
import {
  acceptedProposalSchema,
  acceptProposalSchema,
  proposalParamsSchema,
} from "@/lib/articles/article-proposal-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Make a proposal a draft: of a new article, or at the end of the one that it would change",
    policy: "article:write",
    params: proposalParamsSchema,
    body: acceptProposalSchema,
    response: acceptedProposalSchema,
  },
  async ({ actor, params, body, now }) => acceptProposal(actor, params.id, body.version, now),
);
