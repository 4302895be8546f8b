"use client";

import { useId } from "react";
import { classNames } from "./class-names";
import type { Option } from "./options";

type SegmentedControlProps<Id extends string> = {
  label: string;
  isLabelHidden?: boolean;
  options: readonly Option<Id>[];
  value: Id;
  onChange: (value: Id) => void;
  className?: string;
};

/** Two to four choices side by side: native radio buttons, so arrows move and nothing has to be loaded. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, isLabelHidden = true, options, value, onChange, className } = props;
  const name = useId();
  return (
    <fieldset className={classNames("m-0 min-w-0 border-0 p-0", className)}>
      <legend className={classNames("mb-1 font-medium text-muted text-sm", isLabelHidden && "sr-only")}>
        {label}
      </legend>
      <div className="inline-flex max-w-full rounded-md border border-line-strong bg-bg p-0.5">
        {options.map((option) => (
          <label
            key={option.id}
            className="inline-flex h-6.5 items-center rounded-sm px-2.5 text-muted text-sm whitespace-nowrap transition-colors hover:text-fg has-checked:bg-surface has-checked:font-medium has-checked:text-fg has-checked:shadow-[0_0_0_1px_var(--mark)] has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 pointer-coarse:h-9"
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
