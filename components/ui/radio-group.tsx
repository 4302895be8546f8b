"use client";

import {
  type RadioGroupProps as AriaProps,
  RadioGroup as AriaRadioGroup,
  Radio,
} from "react-aria-components/RadioGroup";
import { classNames } from "./class-names";
import { FieldHelp, FieldLabel, type FieldTexts, fieldClass } from "./field-parts";
import { type Option, optionById } from "./options";

type RadioGroupProps<Id extends string> = FieldTexts &
  Pick<AriaProps, "name" | "isDisabled" | "isRequired" | "isReadOnly" | "orientation" | "onBlur"> & {
    options: readonly Option<Id>[];
    value: Id | null;
    onChange: (value: Id) => void;
    className?: string;
  };

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, description, error, isLabelHidden, options, value, onChange, className, ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      value={value}
      onChange={(id) => {
        const chosen = optionById(options, id);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClass, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <div
        className={classNames(
          "flex",
          rest.orientation === "horizontal" ? "flex-wrap gap-x-4 gap-y-1" : "flex-col gap-1",
        )}
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="group flex min-h-6 items-start gap-2 rounded-sm text-base data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:outline-offset-2 data-disabled:opacity-50"
          >
            <span className="grid size-4 mt-0.5 shrink-0 place-items-center rounded-full border border-mark bg-surface group-data-selected:border-accent group-data-invalid:border-bad">
              <span className="size-2 rounded-full bg-accent opacity-0 group-data-selected:opacity-100" />
            </span>
            <span>
              {option.label}
              {option.description ? (
                <span className="block text-faint text-xs">{option.description}</span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldHelp description={description} error={error} />
    </AriaRadioGroup>
  );
}
