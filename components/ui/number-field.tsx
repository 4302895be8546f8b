"use client";

import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import type { RefCallback } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from "react-aria-components/NumberField";
import { classNames } from "./class-names";
import { FieldHelp, FieldLabel, type FieldTexts, fieldClass, inputClass, inputHeight } from "./field-parts";

type NumberFieldProps = Omit<
  AriaProps,
  "children" | "className" | "style" | "isInvalid" | "onChange" | "value"
> &
  FieldTexts & {
    value: number | null;
    /** null when the field is empty. */
    onChange: (value: number | null) => void;
    /** Behind the number, such as "min". */
    unit?: string;
    className?: string;
    inputRef?: RefCallback<HTMLInputElement>;
  };

const stepClass =
  "grid w-8 shrink-0 place-items-center self-stretch rounded-md text-muted hover:text-fg data-disabled:opacity-40";

export function NumberField(props: NumberFieldProps) {
  const { label, description, error, isLabelHidden, className, unit, inputRef, value, onChange, ...field } =
    props;
  return (
    <AriaNumberField
      {...field}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClass, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={field.isRequired}>
        {unit ? `${label} (${unit})` : label}
      </FieldLabel>
      <Group className="relative flex items-center">
        <Input ref={inputRef} className={classNames(inputClass, inputHeight, "pr-16")} />
        <span className="absolute inset-y-0 right-0 flex">
          <Button slot="decrement" className={stepClass}>
            <Minus aria-hidden="true" size={14} />
          </Button>
          <Button slot="increment" className={stepClass}>
            <Plus aria-hidden="true" size={14} />
          </Button>
        </span>
      </Group>
      <FieldHelp description={description} error={error} />
    </AriaNumberField>
  );
}
