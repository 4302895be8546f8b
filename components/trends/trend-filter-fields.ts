import type { getTranslations } from "next-intl/server";
import { withOwnValue } from "@/components/cases/choice-options";
import type { CatalogNames } from "@/components/catalog/catalog-names";
import { placeName } from "@/components/incidents/place-name";
import { choices, named, type Option } from "@/components/ui/options";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { ORDERED_STEPS } from "@/lib/cases/binding-steps";
import { NO_CAUSE } from "@/lib/cases/case-filter";
import {
  BINDING_STEPS,
  CERTAINTIES,
  PLATFORMS,
  REGIONS,
  RESULTS,
  STATUSES,
} from "@/lib/cases/case-vocabulary";
import { CHOICE_KEYS, type ChoiceKey } from "@/lib/cases/filter-choices";
import type { Locale } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";
import { dayIn } from "@/lib/trends/days";
import type { TrendSearch } from "@/lib/trends/trend-search";

export type TrendFilterField = {
  key: Exclude<keyof TrendSearch, "weeks" | "from" | "to" | "bucket" | "causeReading" | "timeZone">;
  label: string;
  options: Option[];
  /** The others have a chip only while they filter, as after following a link. */
  isAlwaysShown: boolean;
};

type Translate<Namespace extends "trends" | "cases"> = Awaited<ReturnType<typeof getTranslations<Namespace>>>;

const ALWAYS: readonly TrendFilterField["key"][] = ["bank", "wallet", "cardKind", "step", "channel"];

/** Closed lists and the catalogue, every choice by name. Made on the server: it spares the browser the schemas. */
export function trendFilterFields(
  t: Translate<"trends">,
  words: Translate<"cases">,
  names: CatalogNames,
  teams: readonly Option[] = [],
): TrendFilterField[] {
  const options: Record<Exclude<TrendFilterField["key"], ChoiceKey | "incident">, Option[]> = {
    bank: [...named(names.bankFullNames), { id: NO_CAUSE, label: t("noBank") }],
    wallet: named(names.wallets),
    cardKind: choices(CARD_KINDS, (kind) => words(`vocabulary.cardKind.${kind}`)),
    step: choices(BINDING_STEPS, (step) => words(`vocabulary.step.${step}`)),
    pastStep: choices(ORDERED_STEPS.slice(0, -1), (step) => words(`vocabulary.step.${step}`)),
    channel: named(names.channels),
    region: choices(REGIONS, (region) => words(`vocabulary.region.${region}`)),
    platform: choices(PLATFORMS, (platform) => words(`vocabulary.platform.${platform}`)),
    cause: [...named(names.causes), { id: NO_CAUSE, label: t("undetermined") }],
    status: [
      { id: "not_closed", label: t("filter.notClosed") },
      ...choices(STATUSES, (status) => words(`vocabulary.status.${status}`)),
    ],
    result: choices(RESULTS, (result) => words(`vocabulary.result.${result}`)),
    certainty: choices(CERTAINTIES, (certainty) => words(`vocabulary.certainty.${certainty}`)),
    team: [...teams],
  };
  const keys = (Object.keys(options) as (keyof typeof options)[]).filter((key) => options[key].length > 0);
  return keys.map((key) => ({
    key,
    label: t(`filter.${key}`),
    options: options[key],
    isAlwaysShown: ALWAYS.includes(key),
  }));
}

/** People, versions, remedies and codes, with what the address asks for among them. */
export const trendChoiceFields = (
  words: Translate<"cases">,
  options: Record<ChoiceKey, Option[]>,
  search: TrendSearch,
): TrendFilterField[] =>
  CHOICE_KEYS.map((key) => ({
    key,
    label: words(`choice.label.${key}`),
    options: withOwnValue(options[key], search[key]),
    isAlwaysShown: false,
  }));

type Places = Awaited<ReturnType<typeof getTranslations<"incidents.place">>>;

/** The incidents of the desk by place and first day, those aside that were no incident. */
export const trendIncidentField = (
  words: Translate<"cases">,
  places: Places,
  incidents: readonly Incident[],
  { locale, timeZone }: { locale: Locale; timeZone: string },
  search: TrendSearch,
): TrendFilterField => ({
  key: "incident",
  label: words("queue.filter.incident"),
  options: withOwnValue(
    incidents
      .filter(({ state }) => state !== "dismissed")
      .map((incident) => ({
        id: incident.id,
        label: placeName(places, locale, incident),
        description: dayIn(new Date(incident.startsAt), timeZone),
      })),
    search.incident,
  ),
  isAlwaysShown: false,
});
