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
import { postSetup } from "@/lib/setup/setup-fetchers";
import type { SetupInput } from "@/lib/setup/setup-schema";

type Person = Omit<SetupInput, "token">;
const FIELDS = ["displayName", "login", "password"] as const;

export function SetupForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  const { control, handleSubmit, setError } = useForm<Person>({
    defaultValues: { displayName: "", login: "", password: "" },
  });
  const setup = useMutation({
    mutationFn: (person: Person) => postSetup({ ...person, token }),
    onError: (error) => showFieldIssues(setError, FIELDS, error),
  });
  if (setup.isSuccess) {
    return (
      <div role="status" className="grid gap-4">
        <p>{t("setup.done")}</p>
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
      onSubmit={handleSubmit((person) => setup.mutate(person))}
    >
      <p className="text-muted text-sm">{t("setup.intro")}</p>
      <FormTextField
        control={control}
        name="displayName"
        label={t("setup.displayName")}
        autoComplete="name"
        isRequired
        autoFocus
      />
      <FormTextField
        control={control}
        name="login"
        label={t("signIn.login")}
        description={t("setup.loginHelp")}
        autoComplete="username"
        spellCheck="false"
        isRequired
      />
      <FormTextField
        control={control}
        name="password"
        type="password"
        label={t("signIn.password")}
        description={t("setup.passwordHelp")}
        autoComplete="new-password"
        isRequired
      />
      <SaveError error={errorBesideFields(setup.error, FIELDS)} />
      <Button type="submit" variant="primary" isPending={setup.isPending} className="justify-center">
        {t("setup.submit")}
      </Button>
    </form>
  );
}
