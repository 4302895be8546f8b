"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { CheckList } from "@/components/admin/check-list";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { postApiKey } from "@/lib/api-keys/api-key-fetchers";
import { type ApiKey, EXPIRY_DAYS, type NewApiKey } from "@/lib/api-keys/api-key-schema";
import { SCOPE_NAMES, type Scope } from "@/lib/auth/scopes";

type Values = { name: string; scopes: Scope[]; expires: string };
const NEVER = "never";

type AddApiKeyDialogProps = { onAdded: (made: NewApiKey) => void; onClose: () => void };

export function AddApiKeyDialog({ onAdded, onClose }: AddApiKeyDialogProps) {
  const t = useTranslations("integrations.apiKeys");
  const { form, submit, isSaving, error } = useVersionedForm<Values, ApiKey, NewApiKey>({
    row: null,
    toValues: () => ({ name: "", scopes: [], expires: "90" }),
    fields: ["name", "scopes"],
    save: ({ expires, ...values }) =>
      postApiKey({ ...values, expiresInDays: expires === NEVER ? null : Number(expires) }),
    onSaved: onAdded,
  });
  return (
    <EditDialog
      title={t("add")}
      submitText={t("make")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
    >
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="name"
        label={t("name")}
        description={t("nameHelp")}
        autoComplete="off"
        isRequired
        autoFocus
      />
      <CheckList
        control={form.control}
        name="scopes"
        label={t("scopes")}
        options={SCOPE_NAMES.map((id) => ({ id, label: t(`scope.${id}`), description: id }))}
      />
      <Controller
        control={form.control}
        name="expires"
        render={({ field: { ref: _, ...field } }) => (
          <RadioGroup
            {...field}
            label={t("expires")}
            options={[
              ...EXPIRY_DAYS.map((days) => ({ id: String(days), label: t("afterDays", { days }) })),
              { id: NEVER, label: t("never"), description: t("neverHelp") },
            ]}
          />
        )}
      />
    </EditDialog>
  );
}
