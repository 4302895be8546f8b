"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "./class-names";
import { inputClass, inputHeight } from "./field-parts";

type DateRangeProps = {
  label: string;
  /** Calendar days as YYYY-MM-DD, both included, in the zone that the screen names. */
  from: string;
  to: string;
  onChange: (range: { from: string; to: string }) => void;
  min?: string;
  max?: string;
  error?: string;
};

/** Two native date fields: the browser's own calendar speaks the user's language and loads nothing. */
export function DateRange({ label, from, to, onChange, min, max, error }: DateRangeProps) {
  const t = useTranslations("common");
  const errorId = useId();
  const look = classNames(inputClass, inputHeight, "w-36!", error && "border-bad");
  const shared = {
    type: "date",
    required: true,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? errorId : undefined,
  } as const;
  // A date field is empty while it is being typed; the range changes once both days are whole.
  const change = (next: { from: string; to: string }) => {
    if (next.from !== "" && next.to !== "") onChange(next);
  };
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <input
          {...shared}
          key={`from-${from}`}
          aria-label={t("dateRange.from")}
          defaultValue={from}
          min={min}
          max={to}
          onBlur={(event) => change({ from: event.target.value, to })}
          className={look}
        />
        <span aria-hidden="true">–</span>
        <input
          {...shared}
          key={`to-${to}`}
          aria-label={t("dateRange.to")}
          defaultValue={to}
          min={from}
          max={max}
          onBlur={(event) => change({ from, to: event.target.value })}
          className={look}
        />
      </div>
      {error ? (
        <p id={errorId} className="mt-1 text-bad text-xs">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
