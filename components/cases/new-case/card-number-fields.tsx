"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { cardDisplay } from "@/components/catalog/card-display";
import { TextField } from "@/components/ui/text-field";
import type { CardReading } from "@/lib/cards/card-facts";
import { typedDigits } from "@/lib/cards/typed-digits";
import { cardPrefixOptions } from "./card-prefix-options";
import { cardReadings, readingFor } from "./card-readings";
import { CardRemarks } from "./card-remarks";
import type { NewCaseValues } from "./new-case-values";

const BIN_DIGITS = 6;
const LAST_DIGITS = 4;

/** Turns what is typed of a card into what may be kept of it. */
function useCardReader(bankCodes: readonly string[]) {
  const prefixes = useQuery(cardPrefixOptions).data ?? null;
  const { setValue, getValues } = useFormContext<NewCaseValues>();
  const read = (typed: string) => cardReadings(typed, prefixes, bankCodes);
  /** Bank and kind are filled in only where nobody has chosen yet. */
  const complete = ({ bank, cardKind }: CardReading) => {
    if (bank !== "unknown" && bank.certainty === "sure" && getValues("bankCode") === null) {
      setValue("bankCode", bank.code, { shouldDirty: true });
    }
    if (cardKind !== "unknown" && getValues("cardKind") === "unknown") {
      setValue("cardKind", cardKind, { shouldDirty: true });
    }
  };
  /** True when the number was read and must now be forgotten. */
  const keepNumber = (typed: string): boolean => {
    const { head, tail } = typedDigits(typed);
    const readings = read(typed);
    const reading = readingFor(readings, getValues("bankCode"));
    if (head.length === LAST_DIGITS && tail === null) setValue("last4", head, { shouldDirty: true });
    else if (reading?.bin) {
      setValue("bin", reading.bin, { shouldDirty: true });
      setValue("last4", reading.last4 ?? "", { shouldDirty: true });
      setValue("readings", readings, { shouldDirty: true });
      complete(reading);
    } else return false;
    return true;
  };
  return { prefixes, read, complete, keepNumber };
}

type PartProps = { name: "bin" | "last4"; length: number; label: string; onTyped: (digits: string) => void };

/** The first six or the last four: more digits than these are not even held while typing. */
function CardPart({ name, length, label, onTyped }: PartProps) {
  const { field, fieldState } = useController<NewCaseValues, "bin" | "last4">({ name });
  return (
    <TextField
      label={label}
      value={field.value}
      onChange={(text) => {
        const { head } = typedDigits(text);
        const digits = name === "bin" ? head.slice(0, length) : head.slice(-length);
        field.onChange(digits);
        onTyped(digits);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      inputMode="numeric"
      autoComplete="off"
      inputClassName="font-mono"
      error={fieldState.error?.message}
    />
  );
}

/** The card number lives in this component alone and is gone when its field is left. */
export function CardNumberFields({ bankCodes }: { bankCodes: readonly string[] }) {
  const t = useTranslations("cases.new");
  const [typed, setTyped] = useState("");
  const { setValue, getValues } = useFormContext<NewCaseValues>();
  const [bankCode, bin, last4, readings] = useWatch<NewCaseValues, ["bankCode", "bin", "last4", "readings"]>({
    name: ["bankCode", "bin", "last4", "readings"],
  });
  const { prefixes, read, complete, keepNumber } = useCardReader(bankCodes);
  const kept = readingFor(readings, bankCode);
  const live = typed === "" ? null : readingFor(read(typed), bankCode);
  // A card that was read before the table had come is looked up again by the digits that are kept.
  const again = kept?.bank === "unknown" && bin ? readingFor(read(bin), bankCode) : null;
  const shown = live ?? (kept && again ? { ...kept, bank: again.bank, cardKind: again.cardKind } : kept);
  const isTooShort = live !== null && live.bin === null;
  const readBin = () => {
    const next = getValues("bin").length === BIN_DIGITS ? read(getValues("bin")) : null;
    setValue("readings", next, { shouldDirty: true });
    const reading = readingFor(next, getValues("bankCode"));
    if (reading) complete(reading);
  };
  return (
    <>
      <TextField
        className="col-span-2 lg:col-span-8"
        label={t("field.cardNumber")}
        value={typed}
        onChange={setTyped}
        onBlur={() => {
          if (typed !== "" && keepNumber(typed)) setTyped("");
        }}
        inputMode="numeric"
        autoComplete="off"
        spellCheck="false"
        inputClassName="font-mono"
        description={t("card.help")}
      />
      <div
        role="status"
        className="flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden col-span-2 lg:col-span-12"
      >
        {shown && !isTooShort ? (
          <CardRemarks reading={shown} bankCode={bankCode} hasTable={prefixes !== null} />
        ) : null}
        {isTooShort ? <p className="text-muted text-sm">{t("card.tooShort")}</p> : null}
        {typed === "" && kept?.isFull ? (
          <p className="text-faint text-xs">
            {t("card.dropped", { card: cardDisplay(bin || null, last4 || null) ?? "" })}
          </p>
        ) : null}
      </div>
      <div className="col-span-2 grid grid-cols-2 gap-x-4 lg:col-span-3 lg:gap-x-3">
        <CardPart name="bin" length={BIN_DIGITS} label={t("field.bin")} onTyped={readBin} />
        <CardPart name="last4" length={LAST_DIGITS} label={t("field.last4")} onTyped={readBin} />
      </div>
    </>
  );
}
