import type { getTranslations } from "next-intl/server";
import type { CatalogNames } from "@/components/catalog/catalog-names";
import { choices, named } from "@/components/ui/options";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { NO_CAUSE } from "@/lib/cases/case-filter";
import { AGES } from "@/lib/cases/case-queue-schema";
import {
  BINDING_STEPS,
  CERTAINTIES,
  CHANNELS,
  REGIONS,
  RESULTS,
  STATUSES,
} from "@/lib/cases/case-vocabulary";
import type { FilterField } from "./queue-search";

type Translate = Awaited<ReturnType<typeof getTranslations<"cases">>>;
type Choice = FilterField["options"][number];

/** The filters of the queue with their values by name. Made on the server: it spares the browser the schemas. */
export function queueFilterFields(t: Translate, names: CatalogNames): FilterField[] {
  const none = { id: NO_CAUSE, label: t("queue.filter.noValue") };
  const options: Record<FilterField["key"], Choice[]> = {
    status: [
      { id: "not_closed", label: t("queue.filter.notClosed") },
      ...choices(STATUSES, (status) => t(`vocabulary.status.${status}`)),
      { id: "any", label: t("queue.filter.anyStatus") },
    ],
    wallet: named(names.wallets),
    bank: [...named(names.bankFullNames), { ...none, label: t("queue.unknownBank") }],
    cause: [...named(names.causes), none],
    step: choices(BINDING_STEPS, (step) => t(`vocabulary.step.${step}`)),
    age: choices(AGES, (age) => t(`queue.age.${age}`)),
    cardKind: choices(CARD_KINDS, (kind) => t(`vocabulary.cardKind.${kind}`)),
    channel: choices(CHANNELS, (channel) => t(`vocabulary.channel.${channel}`)),
    region: choices(REGIONS, (region) => t(`vocabulary.region.${region}`)),
    result: choices(RESULTS, (result) => t(`vocabulary.result.${result}`)),
    certainty: choices(CERTAINTIES, (certainty) => t(`vocabulary.certainty.${certainty}`)),
  };
  const keys = Object.keys(options) as FilterField["key"][];
  return keys.map((key) => ({ key, label: t(`queue.filter.${key}`), options: options[key] }));
}
