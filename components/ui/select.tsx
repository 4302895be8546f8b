"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Popover } from "react-aria-components/Popover";
import {
  type SelectProps as AriaProps,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components/Select";
import { classNames } from "./class-names";
import { FieldHelp, FieldLabel, type FieldTexts, fieldClass, inputClass, inputHeight } from "./field-parts";
import { floatingClass } from "./floating";
import { OptionList } from "./option-list";
import { type Option, optionById } from "./options";

type SelectProps<Id extends string> = FieldTexts &
  Pick<AriaProps<Option>, "name" | "isDisabled" | "isRequired" | "autoFocus" | "onBlur"> & {
    options: readonly Option<Id>[];
    value: Id | null;
    onChange: (value: Id) => void;
    placeholder?: string;
    className?: string;
  };

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, isLabelHidden, options, value, onChange, className, ...rest } = props;
  const t = useTranslations("common");
  return (
    <AriaSelect
      {...rest}
      placeholder={rest.placeholder ?? t("field.choose")}
      value={value}
      onChange={(key) => {
        const chosen = optionById(options, key);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClass, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
        {label}
      </FieldLabel>
      <Button
        className={classNames(
          inputClass,
          inputHeight,
          "flex items-center gap-2 text-left",
          error && "border-bad",
        )}
      >
        <SelectValue<Option> className="min-w-0 flex-1 truncate data-placeholder:text-faint">
          {({ selectedItem, defaultChildren }) => selectedItem?.label ?? defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-muted" />
      </Button>
      <FieldHelp description={description} error={error} />
      <Popover className={classNames(floatingClass, "min-w-(--trigger-width) max-w-96")}>
        <OptionList items={options} emptyText={t("field.noOptions")} />
      </Popover>
    </AriaSelect>
  );
}
