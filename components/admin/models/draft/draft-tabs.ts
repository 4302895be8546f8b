/** The parts of a model that is edited, in their order. */
export const DRAFT_TABS = [
  "causes",
  "segments",
  "checks",
  "codes",
  "codeSystems",
  "messages",
  "deskFacts",
  "remedies",
  "rules",
] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];
