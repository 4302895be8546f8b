"use client";

import type { KeyboardEvent, ReactNode, RefCallback } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea } from "react-aria-components/TextArea";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import { classNames } from "./class-names";
import { isComposingEnter } from "./composing";
import { FieldHelp, FieldLabel, type FieldTexts, fieldClass, inputClass, inputHeight } from "./field-parts";

export type TextFieldProps = Omit<AriaProps, "children" | "className" | "style" | "isInvalid"> &
  FieldTexts & {
    className?: string;
    inputClassName?: string;
    placeholder?: string;
    isMultiline?: boolean;
    rows?: number;
    /** Beside the label, such as a counter. */
    aside?: ReactNode;
    /** react-hook-form's `field.ref`. */
    inputRef?: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
  };

function holdComposingEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (
    isComposingEnter({ key: event.key, keyCode: event.keyCode, isComposing: event.nativeEvent.isComposing })
  ) {
    event.preventDefault();
  }
}

/** `onChange` gives the text, so `{...field}` of react-hook-form's Controller fits once `ref` is passed as `inputRef`. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, isLabelHidden, className, inputClassName, placeholder, ...rest } = props;
  const { isMultiline = false, rows = 3, aside, inputRef, ...field } = rest;
  const look = classNames(inputClass, isMultiline ? "py-1.5" : inputHeight, inputClassName);
  return (
    <AriaTextField
      {...field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldClass, className)}
    >
      <span
        className={classNames(
          "flex items-baseline justify-between gap-2",
          isLabelHidden && !aside && "contents",
        )}
      >
        <FieldLabel isHidden={isLabelHidden} isRequired={field.isRequired}>
          {label}
        </FieldLabel>
        {aside ? <span className="text-faint text-xs">{aside}</span> : null}
      </span>
      {isMultiline ? (
        <TextArea ref={inputRef} rows={rows} placeholder={placeholder} className={look} />
      ) : (
        <Input ref={inputRef} placeholder={placeholder} onKeyDown={holdComposingEnter} className={look} />
      )}
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  );
}
