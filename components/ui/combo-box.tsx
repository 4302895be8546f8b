"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { type RefCallback, use, useEffect } from "react";
import { Button } from "react-aria-components/Button";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaProps,
  ComboBoxStateContext,
} from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Popover } from "react-aria-components/Popover";
import { classNames } from "./class-names";
import { FieldHelp, FieldLabel, type FieldTexts, fieldClass, inputClass, inputHeight } from "./field-parts";
import { floatingClass } from "./floating";
import { OptionList } from "./option-list";
import { type Option, optionById, optionMatches } from "./options";

type ComboBoxProps<Id extends string> = FieldTexts &
  Pick<AriaProps<Option>, "name" | "isDisabled" | "isRequired" | "autoFocus" | "onBlur"> & {
    options: readonly Option<Id>[];
    value: Id | null;
    /** null when the text was cleared. */
    onChange: (value: Id | null) => void;
    placeholder?: string;
    className?: string;
    inputRef?: RefCallback<HTMLInputElement>;
  };

/** The field itself. A click opens the whole list, the focus alone does not: a form must not begin with a list over it. */
function SearchInput({ inputRef, placeholder }: Pick<ComboBoxProps<string>, "inputRef" | "placeholder">) {
  const state = use(ComboBoxStateContext);
  // After every render: the library takes the mark away again after each letter.
  useEffect(() => {
    if (!state?.isOpen || state.selectionManager.focusedKey !== null) return;
    const isTyped = state.inputValue !== "" && state.inputValue !== state.selectedItem?.textValue;
    if (isTyped) state.selectionManager.setFocusedKey(state.collection.getFirstKey());
  });
  return (
    <Input
      ref={inputRef}
      placeholder={placeholder}
      onClick={() => state?.open(null, "manual")}
      className={classNames(inputClass, inputHeight, "pr-8")}
    />
  );
}

/** One of many, found by typing part of it: the first match is marked, so that Enter takes it. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, description, error, isLabelHidden, options, value, onChange, className, ...rest } = props;
  const { placeholder, inputRef, ...field } = rest;
  const t = useTranslations("common");
  const byLabel = new Map<string, Option>(options.map((option) => [option.label, option]));
  return (
    <AriaComboBox
      {...field}
      defaultItems={options}
      defaultFilter={(text, typed) => {
        const option = byLabel.get(text);
        return option !== undefined && optionMatches(option, typed);
      }}
      value={value}
      onChange={(key) => onChange(optionById(options, key)?.id ?? null)}
      menuTrigger="input"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClass, className)}
    >
      <FieldLabel isHidden={isLabelHidden} isRequired={field.isRequired}>
        {label}
      </FieldLabel>
      <Group className="relative">
        <SearchInput inputRef={inputRef} placeholder={placeholder ?? t("field.choose")} />
        <Button className="absolute inset-y-0 right-0 grid w-8 place-items-center rounded-md text-muted">
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </Group>
      <FieldHelp description={description} error={error} />
      <Popover className={classNames(floatingClass, "min-w-(--trigger-width) max-w-96")}>
        <OptionList emptyText={t("field.noMatch")} />
      </Popover>
    </AriaComboBox>
  );
}
