import type { CaseFilter } from "@/lib/cases/case-filter";

/** A filter that picks out the cases of one row of a cut. */
export type CutKey = keyof Pick<
  CaseFilter,
  | "cause"
  | "bank"
  | "wallet"
  | "step"
  | "cardKind"
  | "code"
  | "channel"
  | "region"
  | "platform"
  | "agent"
  | "assignee"
  | "model"
  | "article"
  | "remedy"
>;

/**
 * What cases can be told apart by, with the filters that a row of it stands for: the filter of the report with those
 * of a row is the filter of the row's cases.
 */
export const CUT_KEYS = {
  cause: ["cause"],
  bank: ["bank"],
  wallet: ["wallet"],
  bank_wallet: ["bank", "wallet"],
  cause_bank: ["cause", "bank"],
  step: ["step"],
  card_kind: ["cardKind"],
  code: ["code"],
  channel: ["channel"],
  region: ["region"],
  platform: ["platform"],
  agent: ["agent"],
  assignee: ["assignee"],
  model: ["model"],
  article: ["article"],
  remedy: ["remedy"],
} as const satisfies Record<string, readonly [CutKey, CutKey?]>;
export type CaseCut = keyof typeof CUT_KEYS;
export const CASE_CUTS = Object.keys(CUT_KEYS) as [CaseCut, ...CaseCut[]];

/** The cuts as a person looks for them. */
export const CUT_GROUPS = {
  failure: ["cause", "step", "code", "cause_bank"],
  card: ["bank", "wallet", "bank_wallet", "card_kind", "region"],
  origin: ["channel", "platform"],
  handling: ["remedy", "article", "model"],
  people: ["agent", "assignee"],
} as const satisfies Record<string, readonly CaseCut[]>;
export type CutGroup = keyof typeof CUT_GROUPS;

/** Cuts by people are read as a list of colleagues, never as a ranking. */
export const isOfPeople = (cut: CaseCut): boolean => cut === "agent" || cut === "assignee";
