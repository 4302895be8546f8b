import { type CardPrefix, type CardReading, readCardNumber } from "@/lib/cards/card-facts";

/** What the card says, for each bank that may be chosen (and "" for none); the number itself is in none of them. */
export type CardReadings = Record<string, CardReading>;

/**
 * Reads a typed card number once for every bank, so that the bank can be chosen or changed after the number is gone.
 * While the prefix table is missing (null) nothing is said of the bank, also not that it is unknown.
 */
export function cardReadings(
  typed: string,
  prefixes: readonly CardPrefix[] | null,
  bankCodes: readonly string[],
): CardReadings {
  const read = (bankCode: string | null): CardReading => {
    const reading = readCardNumber(typed, prefixes ?? [], bankCode);
    const restsOnTable = reading.answerCode === "bin_unknown" || reading.answerCode === "all_good";
    return prefixes === null && restsOnTable ? { ...reading, answerCode: null } : reading;
  };
  return Object.fromEntries(["", ...bankCodes].map((code) => [code, read(code || null)]));
}

export const readingFor = (readings: CardReadings | null, bankCode: string | null): CardReading | null =>
  readings?.[bankCode ?? ""] ?? readings?.[""] ?? null;

/** One thing to say about a card, as a message key under `new.card`. */
export type CardRemark = {
  tone: "ok" | "warn" | "info";
  key: "luhnBad" | "lengthBad" | "otherBank" | "binUnknown" | "bankSure" | "bankMaybe" | "luhnOk" | "noTable";
};

/** What was found in a card, the most pressing first. Nothing here refuses: a warning is for the agent to weigh. */
export function cardRemarks(
  reading: CardReading,
  chosenBankCode: string | null,
  hasTable: boolean,
): CardRemark[] {
  const remarks: CardRemark[] = [];
  const bank = reading.bank === "unknown" ? null : reading.bank;
  if (reading.luhn === "fail") remarks.push({ tone: "warn", key: "luhnBad" });
  if (reading.length === "wrong") remarks.push({ tone: "warn", key: "lengthBad" });
  if (bank?.certainty === "sure" && chosenBankCode && bank.code !== chosenBankCode) {
    remarks.push({ tone: "warn", key: "otherBank" });
  } else if (bank) {
    remarks.push({
      tone: bank.certainty === "sure" ? "ok" : "info",
      key: bank.certainty === "sure" ? "bankSure" : "bankMaybe",
    });
  } else if (!hasTable) remarks.push({ tone: "info", key: "noTable" });
  else if (reading.bin) remarks.push({ tone: "info", key: "binUnknown" });
  if (reading.luhn === "ok") remarks.push({ tone: "ok", key: "luhnOk" });
  return remarks;
}
