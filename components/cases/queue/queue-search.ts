import type { QueueSearch } from "@/lib/cases/case-fetchers";
import { CHOICE_KEYS, type ChoiceKey } from "@/lib/cases/filter-choices";
import { isTimeZone } from "@/lib/trends/days";

export const FILTER_KEYS = [
  "status",
  "wallet",
  "bank",
  "cause",
  "step",
  "pastStep",
  "age",
  "cardKind",
  "channel",
  "region",
  "platform",
  "result",
  "certainty",
  "team",
] as const;
export type ClosedFilterKey = (typeof FILTER_KEYS)[number];
export type FilterKey = ClosedFilterKey | ChoiceKey;

/** Filters that a link brings along, as from a number of the trends; the list offers no choice of their values. */
export const isBrought = (key: FilterKey): key is ChoiceKey =>
  (CHOICE_KEYS as readonly FilterKey[]).includes(key);

/** A filter with its possible values in the reader's language, as the server makes it. */
export type FilterField = { key: FilterKey; label: string; options: { id: string; label: string }[] };

export const QUEUE_VIEWS = ["mine", "unassigned", "all"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Everything of a queue that stands in the address. */
export const SEARCH_KEYS = [
  ...FILTER_KEYS,
  ...CHOICE_KEYS,
  "queue",
  "causeReading",
  "from",
  "to",
  "timeZone",
  "q",
  "import",
  "incident",
] as const;
export type SearchKey = (typeof SEARCH_KEYS)[number];

const CAUSE_READINGS = ["recorded", "confirmed", "predicted"] as const;
const LONGEST_Q = 80;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A calendar day as YYYY-MM-DD that exists, else undefined. */
function existingDay(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/**
 * The one form of what an address asks for: server and browser build their query key with it, so it must give the same
 * on both sides. What is not among the possible values is left out, as the chips then show. A search looks through
 * all cases, closed ones too, unless the address says otherwise.
 */
export function queueSearchOf(
  address: Partial<Record<SearchKey, string | null>>,
  fields: readonly FilterField[],
): QueueSearch {
  const search: QueueSearch = {};
  for (const { key, options } of fields) {
    const value = address[key];
    if (value && options.some(({ id }) => id === value)) search[key] = value;
  }
  // NUL is the one character that a search cannot hold; see lib/http/storable-text.
  const q = address.q?.replaceAll("\u0000", "").trim().slice(0, LONGEST_Q);
  if (q) {
    search.q = q;
    search.status ??= "any";
  }
  search.queue = QUEUE_VIEWS.find((view) => view === address.queue) ?? (q ? "all" : "mine");
  if (search.cause) {
    search.causeReading = CAUSE_READINGS.find((one) => one === address.causeReading) ?? "predicted";
  }
  if (address.import && UUID.test(address.import)) search.import = address.import;
  if (address.incident && UUID.test(address.incident)) search.incident = address.incident;
  const from = existingDay(address.from);
  const to = existingDay(address.to);
  if (from) search.from = from;
  if (to) search.to = to;
  // Without days there is nothing that a zone could mean.
  if ((from || to) && address.timeZone && isTimeZone(address.timeZone)) search.timeZone = address.timeZone;
  return search;
}

/** Whether anything but the view itself narrows the list. */
export const isNarrowed = (search: QueueSearch): boolean =>
  Object.entries(search).some(
    ([key, value]) =>
      !["queue", "causeReading", "timeZone"].includes(key) && !(key === "status" && value === "not_closed"),
  );

/** The view that the list is under; none where closed cases are listed, which "all open" does not hold. */
export function viewOf({ queue, status }: QueueSearch): QueueView | undefined {
  if (queue === "all" && (status === "any" || status === "closed")) return undefined;
  return QUEUE_VIEWS.find((view) => view === queue);
}

/** What the list is sorted by; the same choice as the query's. */
export function sortOf(search: QueueSearch): "due" | "closed" | "created" {
  if (search.status === "closed") return "closed";
  return search.status === "any" ? "created" : "due";
}
