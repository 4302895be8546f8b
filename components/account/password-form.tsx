"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorBesideFields, showFieldIssues } from "@/components/form/field-issues";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { postOwnPassword } from "@/lib/users/user-fetchers";
import type { ChangePassword } from "@/lib/users/user-schema";

const FIELDS = ["current", "password"] as const;

export function PasswordForm() {
  const t = useTranslations("auth");
  const { control, handleSubmit, setError, reset } = useForm<ChangePassword>({
    defaultValues: { current: "", password: "" },
  });
  const change = useMutation({
    mutationFn: postOwnPassword,
    onSuccess: () => {
      showToast({ text: t("account.done") });
      reset();
    },
    onError: (error) => showFieldIssues(setError, FIELDS, error),
  });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={handleSubmit((values) => change.mutate(values))}
    >
      <p className="text-muted text-sm">{t("account.intro")}</p>
      <FormTextField
        control={control}
        name="current"
        type="password"
        label={t("account.current")}
        autoComplete="current-password"
        isRequired
      />
      <FormTextField
        control={control}
        name="password"
        type="password"
        label={t("account.password")}
        description={t("setup.passwordHelp")}
        autoComplete="new-password"
        isRequired
      />
      <SaveError error={errorBesideFields(change.error, FIELDS)} />
      <Button type="submit" variant="primary" isPending={change.isPending} className="justify-self-start">
        {t("account.submit")}
      </Button>
    </form>
  );
}
