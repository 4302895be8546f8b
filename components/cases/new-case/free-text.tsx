"use client";

import ShieldCheck from "lucide-react/icons/shield-check";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";
import { MASKED_KINDS, type MaskedKind, maskSensitive } from "@/lib/privacy/guard";
import type { FreeTextName, NewCaseValues } from "./new-case-values";

type FreeTextProps = {
  name: FreeTextName;
  label: string;
  placeholder?: string;
  isMultiline?: boolean;
  rows?: number;
  className?: string;
};

/** "Masked 1 card number, 2 phone numbers." */
function useMaskedText(kinds: readonly MaskedKind[]): string {
  const t = useTranslations("cases.new.masked");
  const common = useTranslations("common");
  const list = MASKED_KINDS.filter((kind) => kinds.includes(kind)).map((kind) =>
    t(kind, { count: kinds.filter((one) => one === kind).length }),
  );
  return list.length === 0 ? "" : t("said", { list: list.join(common("filter.join")) });
}

/** A text in which somebody may paste a card or identity number: it is masked when the field is left. */
export function FreeText({ name, className, ...texts }: FreeTextProps) {
  const { field, fieldState } = useController<NewCaseValues, FreeTextName>({ name });
  const [kinds, setKinds] = useState<readonly MaskedKind[]>([]);
  const mask = () => {
    const { text, masked } = maskSensitive(field.value);
    if (masked.length > 0) {
      field.onChange(text);
      setKinds((earlier) => [...earlier, ...masked.map(({ kind }) => kind)]);
    }
    field.onBlur();
  };
  const said = useMaskedText(field.value === "" ? [] : kinds);
  return (
    <div className={classNames("relative min-w-0", className)}>
      <TextField
        {...texts}
        value={field.value}
        onChange={field.onChange}
        onBlur={mask}
        inputRef={field.ref}
        autoComplete="off"
        description={
          said ? (
            <span className="inline-flex items-center gap-1 text-info">
              <ShieldCheck aria-hidden="true" size={13} />
              {said}
            </span>
          ) : undefined
        }
        error={fieldState.error?.message}
      />
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
