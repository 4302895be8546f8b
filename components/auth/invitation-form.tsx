"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { errorBesideFields, showFieldIssues } from "@/components/form/field-issues";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { routes } from "@/lib/routes";
import { postInvitation } from "@/lib/setup/setup-fetchers";

const FIELDS = ["password"] as const;

export function InvitationForm({ token, login, name }: { token: string; login: string; name: string }) {
  const t = useTranslations("auth");
  const { control, handleSubmit, setError } = useForm<{ password: string }>({
    defaultValues: { password: "" },
  });
  const taking = useMutation({
    mutationFn: ({ password }: { password: string }) => postInvitation({ token, password }),
    onError: (error) => showFieldIssues(setError, FIELDS, error),
  });
  if (taking.isSuccess) {
    return (
      <div role="status" className="grid gap-4">
        <p>{t("invitation.done")}</p>
        <ButtonLink href={routes.signIn()} variant="primary">
          {t("setup.toSignIn")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={handleSubmit((values) => taking.mutate(values))}
    >
      <p className="text-muted text-sm">{t("invitation.intro", { name, login })}</p>
      {/* So that a password manager keeps the login with the password. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <FormTextField
        control={control}
        name="password"
        type="password"
        label={t("signIn.password")}
        description={t("setup.passwordHelp")}
        autoComplete="new-password"
        isRequired
        autoFocus
      />
      <SaveError error={errorBesideFields(taking.error, FIELDS)} />
      <Button type="submit" variant="primary" isPending={taking.isPending} className="justify-center">
        {t("invitation.submit")}
      </Button>
    </form>
  );
}
