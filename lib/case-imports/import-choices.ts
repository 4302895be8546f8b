import { CARD_CHECKS } from "@/lib/cards/card-facts";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import {
  BINDING_STEPS,
  CERTAINTIES,
  CHANNELS,
  CONFIRMATION_METHODS,
  PLATFORMS,
  REGIONS,
  RESULTS,
  STATUSES,
} from "@/lib/cases/case-vocabulary";
import { compared } from "./field-text";
import type { ChoiceField } from "./import-fields";

type Named = { code: string; name: { zh: string; en: string }; shortName?: { zh: string; en: string } };

/** The part of the catalogue that rows are read against. */
export type ImportCatalog = {
  wallets: readonly Named[];
  banks: readonly Named[];
  causes: readonly Named[];
};

/** The code that a text means, by field; undefined for none. */
export type Choices = Record<ChoiceField, ReadonlyMap<string, string>>;

const byCode = (codes: readonly string[]): Map<string, string> =>
  new Map(codes.map((code) => [compared(code), code]));

/** Codes win over names, earlier entries over later ones. */
function byName(entries: readonly Named[]): Map<string, string> {
  const found = byCode(entries.map(({ code }) => code));
  for (const { code, name, shortName } of entries) {
    for (const text of [name.zh, name.en, shortName?.zh, shortName?.en]) {
      if (text && !found.has(compared(text))) found.set(compared(text), code);
    }
  }
  return found;
}

/** Everything that a choice can be called in a file: its code, or a catalogue entry's name in either language. */
export const importChoices = ({ wallets, banks, causes }: ImportCatalog): Choices => ({
  status: byCode(STATUSES),
  walletCode: byName(wallets),
  bankCode: byName(banks),
  cardKind: byCode(CARD_KINDS),
  region: byCode(REGIONS),
  cardCheck: byCode(CARD_CHECKS),
  bindingStep: byCode(BINDING_STEPS),
  channel: byCode(CHANNELS),
  platform: byCode(PLATFORMS),
  result: byCode(RESULTS),
  causeCode: byName(causes),
  causeCertainty: byCode(CERTAINTIES),
  confirmationMethod: byCode(CONFIRMATION_METHODS),
});
