"use client";

import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "onChange" | "children"> & {
  label: ReactNode;
  /** For a box in a table row, whose label only a screen reader needs. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  error?: string;
  isIndeterminate?: boolean;
  onChange?: (isChecked: boolean) => void;
};

/** A native box: fifty of them in a table cost nothing, and the browser brings keyboard and forms. */
export function Checkbox(props: CheckboxProps) {
  const {
    label,
    isLabelHidden,
    description,
    error,
    isIndeterminate = false,
    onChange,
    className,
    ...input
  } = props;
  const helpId = useId();
  const hasHelp = Boolean(description || error);
  return (
    <div className={className}>
      <label className="inline-flex min-h-6 items-center gap-2 text-base has-disabled:opacity-50">
        <input
          {...input}
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = isIndeterminate;
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={hasHelp ? helpId : undefined}
          onChange={(event) => onChange?.(event.target.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        <span className={classNames(isLabelHidden && "sr-only")}>{label}</span>
      </label>
      {hasHelp ? (
        <p id={helpId} className={classNames("ml-6 text-xs", error ? "text-bad" : "text-faint")}>
          {error ?? description}
        </p>
      ) : null}
    </div>
  );
}
