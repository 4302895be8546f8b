import type { LocalText } from "@/lib/i18n/locale";

/** Filters whose values are no closed list and not in the catalogue. */
export const CHOICE_KEYS = ["code", "agent", "assignee", "model", "article", "remedy"] as const;
export type ChoiceKey = (typeof CHOICE_KEYS)[number];

/** What there is to choose from for them. */
export type FilterChoices = {
  people: readonly { id: string; name: string }[];
  /** Numbers of the versions of the diagnosis model. */
  models: readonly number[];
  articles: readonly { id: string; title: LocalText; number: number }[];
  remedies: readonly { code: string; name: LocalText }[];
  /** As the filter says them, `system:code`. */
  codes: readonly string[];
};
