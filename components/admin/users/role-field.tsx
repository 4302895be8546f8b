"use client";

import { useTranslations } from "next-intl";
import { type Control, Controller, type FieldPathByValue, type FieldValues } from "react-hook-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { ROLES, type Role } from "@/lib/auth/permissions";

type RoleFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, Role>;
  /** Why the chosen role cannot be given, as a sentence. */
  refusal?: string;
};

/** The roles, each with what it lets a person do. */
export function RoleField<Values extends FieldValues>({ control, name, refusal }: RoleFieldProps<Values>) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <RadioGroup
          label={t("users.role")}
          isRequired
          options={ROLES.map((role) => ({
            id: role,
            label: common(`role.${role}`),
            description: t(`roleHelp.${role}`),
          }))}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={refusal ?? fieldState.error?.message}
        />
      )}
    />
  );
}
