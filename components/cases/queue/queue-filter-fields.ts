import type { getTranslations } from "next-intl/server";
import { withOwnValue } from "@/components/cases/choice-options";
import type { CatalogNames } from "@/components/catalog/catalog-names";
import { choices, named, type Option } from "@/components/ui/options";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { ORDERED_STEPS } from "@/lib/cases/binding-steps";
import { caseFilterSchema, NO_CAUSE } from "@/lib/cases/case-filter";
import { AGES } from "@/lib/cases/case-queue-schema";
import {
  BINDING_STEPS,
  CERTAINTIES,
  PLATFORMS,
  REGIONS,
  RESULTS,
  STATUSES,
} from "@/lib/cases/case-vocabulary";
import { CHOICE_KEYS, type ChoiceKey } from "@/lib/cases/filter-choices";
import type { ClosedFilterKey, FilterField } from "./queue-search";

type Translate = Awaited<ReturnType<typeof getTranslations<"cases">>>;
type Choice = FilterField["options"][number];

/** The filters of the queue with their values by name. Made on the server: it spares the browser the schemas. */
export function queueFilterFields(
  t: Translate,
  names: CatalogNames,
  teams: readonly Option[],
): FilterField[] {
  const none = { id: NO_CAUSE, label: t("queue.filter.noValue") };
  const options: Record<ClosedFilterKey, Choice[]> = {
    status: [
      { id: "not_closed", label: t("queue.filter.notClosed") },
      ...choices(STATUSES, (status) => t(`vocabulary.status.${status}`)),
      { id: "any", label: t("queue.filter.anyStatus") },
    ],
    wallet: named(names.wallets),
    bank: [...named(names.bankFullNames), { ...none, label: t("queue.unknownBank") }],
    cause: [...named(names.causes), none],
    step: choices(BINDING_STEPS, (step) => t(`vocabulary.step.${step}`)),
    pastStep: choices(ORDERED_STEPS.slice(0, -1), (step) => t(`vocabulary.step.${step}`)),
    age: choices(AGES, (age) => t(`queue.age.${age}`)),
    cardKind: choices(CARD_KINDS, (kind) => t(`vocabulary.cardKind.${kind}`)),
    channel: named(names.channels),
    region: choices(REGIONS, (region) => t(`vocabulary.region.${region}`)),
    platform: choices(PLATFORMS, (platform) => t(`vocabulary.platform.${platform}`)),
    result: choices(RESULTS, (result) => t(`vocabulary.result.${result}`)),
    certainty: choices(CERTAINTIES, (certainty) => t(`vocabulary.certainty.${certainty}`)),
    team: [...teams],
  };
  const keys = (Object.keys(options) as ClosedFilterKey[]).filter((key) => options[key].length > 0);
  return keys.map((key) => ({ key, label: t(`queue.filter.${key}`), options: options[key] }));
}

type Address = Partial<Record<ChoiceKey, string>>;

/** What the address brings along and the list can filter by. */
export const broughtKeys = (address: Address): ChoiceKey[] =>
  CHOICE_KEYS.filter((key) => address[key] && caseFilterSchema.shape[key].safeParse(address[key]).success);

/** The filters that the address brings along, each with its one value by name. */
export const broughtFields = (
  t: Translate,
  options: Record<ChoiceKey, Option[]>,
  address: Address,
): FilterField[] =>
  broughtKeys(address).map((key) => ({
    key,
    label: t(`choice.label.${key}`),
    options: withOwnValue(options[key], address[key]).filter(({ id }) => id === address[key]),
  }));
