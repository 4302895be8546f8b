import { allowed, type Result, refused } from "@/lib/result";
import { articleOutline } from "./sections";

/** Message keys of the `errors` namespace. */
export type ProposalRefusal = "article.caseOpen" | "article.proposalDecided" | "article.proposalRemoved";

export const PROPOSAL_STATES = ["open", "accepted", "declined"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What came of a case is known once it is closed. */
export const decidePropose = ({ status }: { status: string }): Result<null, ProposalRefusal> =>
  status === "closed" ? allowed(null) : refused("article.caseOpen");

export const decideAnswer = ({ state }: { state: ProposalState }): Result<null, ProposalRefusal> =>
  state === "open" ? allowed(null) : refused("article.proposalDecided");

/** Of a proposal whose words retention took off nothing can be made; it can still be declined. */
export function decideAccept(proposal: {
  state: ProposalState;
  found: string;
}): Result<null, ProposalRefusal> {
  const decision = decideAnswer(proposal);
  return decision.ok && proposal.found === "" ? refused("article.proposalRemoved") : decision;
}

type Names = { cause: string | null; wallet: string; bank: string | null };
export type ProposalNames = { zh: Names; en: Names };

const NO_CAUSE = { zh: "新主题", en: "New topic" };
const ADDITION = { zh: "来自工单的补充", en: "Added from a case" };

/** The titles of a new article: what it is about and where. */
export function proposedTitles({ zh, en }: ProposalNames): { titleZh: string; titleEn: string } {
  const places = ({ wallet, bank }: Names, join: string) => [wallet, bank].filter(Boolean).join(join);
  return {
    titleZh: `${zh.cause ?? NO_CAUSE.zh}（${places(zh, "，")}）`,
    titleEn: `${en.cause ?? NO_CAUSE.en} (${places(en, ", ")})`,
  };
}

type ProposedText = { found: string; helped: string };

/** The text of a new article: what was found as its meaning, what helped as the customer's part, the rest to be written. */
export const proposedBody = ({ found, helped }: ProposedText, language: "zh" | "en"): string =>
  articleOutline(language, [found, helped]);

/** An article's text with the proposal at its end, under a heading of its own. */
export const amendedBody = (body: string, { found, helped }: ProposedText, language: "zh" | "en"): string =>
  `${body.trimEnd()}\n\n## ${ADDITION[language]}\n\n${found}\n\n${helped}`;

export type CaseFindings = {
  /** Every line a whole statement, as "check: answer". */
  facts: readonly string[];
  remedies: readonly string[];
  /** The closing's remark, as the guard lets it through. */
  note: string;
};

const asList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/**
 * What a proposal begins with. Only what was chosen from lists and the closing's remark is taken over: notes, the
 * customer's reference and message are not, for they may name people.
 */
export const proposalStart = ({ facts, remedies, note }: CaseFindings): ProposedText => ({
  found: asList(facts),
  helped: [asList(remedies), note.trim()].filter(Boolean).join("\n\n"),
});
