"use client";

import { type Control, Controller, type FieldPath, type FieldValues } from "react-hook-form";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";

type FormTextFieldProps<Values extends FieldValues> = Omit<TextFieldProps, "name" | "value" | "error"> & {
  control: Control<Values>;
  name: FieldPath<Values>;
};

/** A text field of a form. The server checks what is typed; its sentence comes back under the field. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const { control, name, ...look } = props;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field }, fieldState }) => (
        <TextField {...look} {...field} inputRef={ref} error={fieldState.error?.message} />
      )}
    />
  );
}
