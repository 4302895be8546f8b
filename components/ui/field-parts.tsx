"use client";

import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { classNames } from "./class-names";

/** What every field takes. `error` is the sentence to show; a field without one is valid. */
export type FieldTexts = {
  label: string;
  description?: ReactNode;
  error?: string;
  isLabelHidden?: boolean;
};

export const fieldClass = "flex min-w-0 flex-col gap-1";

export const inputClass =
  "w-full min-w-0 text-ellipsis rounded-md border border-mark bg-surface px-2.5 text-base text-fg -outline-offset-1 transition-colors hover:border-muted focus:border-accent data-invalid:border-bad data-disabled:opacity-50 disabled:opacity-50 [&[readonly]]:bg-bg max-sm:text-lg";

export const inputHeight = "h-8 pointer-coarse:h-10";

type LabelProps = { children: ReactNode; isHidden?: boolean; isRequired?: boolean };

export function FieldLabel({ children, isHidden = false, isRequired = false }: LabelProps) {
  return (
    <Label className={classNames("font-medium text-muted text-sm", isHidden && "sr-only")}>
      {children}
      {isRequired ? (
        <span aria-hidden="true" className="text-bad">
          {" *"}
        </span>
      ) : null}
    </Label>
  );
}

/** The lines under a field, wired to it through React Aria's slots. */
export function FieldHelp({ description, error }: Pick<FieldTexts, "description" | "error">) {
  return (
    <>
      {description ? (
        <Text slot="description" className="text-faint text-xs">
          {description}
        </Text>
      ) : null}
      <FieldError className="text-bad text-xs">{error}</FieldError>
    </>
  );
}
