"use client";

import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { NewCaseValues } from "./new-case-values";

type ClosedName = "cardKind" | "region" | "bindingStep" | "channel" | "platform";
type ClosedProps<Name extends ClosedName> = {
  name: Name;
  label: string;
  options: readonly Option<NewCaseValues[Name]>[];
  className?: string;
};

/** One of a short closed list, as a select. */
export function ClosedChoice<Name extends ClosedName>({ name, ...texts }: ClosedProps<Name>) {
  const { field, fieldState } = useController<NewCaseValues, Name>({ name });
  return (
    <Select<NewCaseValues[Name]>
      {...texts}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

/** One of a short closed list with all of it in sight. */
export function OpenChoice<Name extends ClosedName>({ name, ...texts }: ClosedProps<Name>) {
  const { field, fieldState } = useController<NewCaseValues, Name>({ name });
  return (
    <RadioGroup<NewCaseValues[Name]>
      {...texts}
      orientation="horizontal"
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

type CodeName = "walletCode" | "bankCode" | "codeSystem";
type CodeChoiceProps = {
  name: CodeName;
  label: string;
  options: readonly Option[];
  placeholder?: string;
  description?: ReactNode;
  isRequired?: boolean;
  autoFocus?: boolean;
};

/** An entry of the catalogue, found by typing part of its name or its code. */
export function CodeChoice({ name, ...texts }: CodeChoiceProps) {
  const { field, fieldState } = useController<NewCaseValues, CodeName>({ name });
  return (
    <ComboBox
      {...texts}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
