"use client";

import { type Control, Controller, type FieldPathByValue, type FieldValues } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";

type CheckListProps<Values extends FieldValues, Id extends string> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, Id[]>;
  label: string;
  options: readonly { id: Id; label: string; description?: string }[];
};

/** Several of a few choices, in the order in which they are listed. */
export function CheckList<Values extends FieldValues, Id extends string>(props: CheckListProps<Values, Id>) {
  const { control, name, label, options } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const chosen: readonly string[] = field.value;
        return (
          <fieldset className="grid gap-1">
            <legend className="mb-1 font-medium text-sm">{label}</legend>
            <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
              {options.map((option) => (
                <Checkbox
                  key={option.id}
                  label={option.label}
                  description={option.description}
                  checked={chosen.includes(option.id)}
                  onChange={(isChecked) =>
                    field.onChange(
                      options
                        .map(({ id }) => id)
                        .filter((id) => (id === option.id ? isChecked : chosen.includes(id))),
                    )
                  }
                />
              ))}
            </div>
            {fieldState.error?.message ? (
              <p role="alert" className="text-bad text-xs">
                {fieldState.error.message}
              </p>
            ) : null}
          </fieldset>
        );
      }}
    />
  );
}
