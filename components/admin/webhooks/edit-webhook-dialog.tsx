"use client";

import { useTranslations } from "next-intl";
import { CheckList } from "@/components/admin/check-list";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { patchWebhook, postWebhook } from "@/lib/webhooks/webhook-fetchers";
import { WEBHOOK_EVENTS, type WebhookEndpoint, type WebhookEvent } from "@/lib/webhooks/webhook-schema";

type Values = { name: string; url: string; events: WebhookEvent[] };
const FIELDS = ["name", "url", "events"] as const;

const valuesOf = (row: WebhookEndpoint | null): Values => ({
  name: row?.name ?? "",
  url: row?.url ?? "",
  events: WEBHOOK_EVENTS.filter((event) => row?.events.includes(event) ?? false),
});

type Saved = { webhook: WebhookEndpoint; secret: string | null };
type EditWebhookDialogProps = {
  /** Null adds one. */
  webhook: WebhookEndpoint | null;
  onSaved: (saved: Saved) => void;
  onClose: () => void;
};

export function EditWebhookDialog({ webhook, onSaved, onClose }: EditWebhookDialogProps) {
  const t = useTranslations("integrations.webhooks");
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    Values,
    WebhookEndpoint,
    Saved
  >({
    row: webhook,
    toValues: valuesOf,
    fields: FIELDS,
    save: async (values, row) =>
      row
        ? { webhook: await patchWebhook(row.id, { ...values, version: row.version }), secret: null }
        : postWebhook(values),
    onSaved,
  });
  const mine = form.watch();
  const winner = theirs ? valuesOf(theirs) : null;
  return (
    <EditDialog
      title={webhook ? t("editTitle", { name: webhook.name }) : t("add")}
      submitText={webhook ? undefined : t("addSubmit")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {winner ? (
        <ConflictNote
          fields={FIELDS.map((field) => ({
            label: t(field),
            theirs: String(winner[field]),
            mine: String(mine[field]),
          }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="name"
        label={t("name")}
        autoComplete="off"
        isRequired
        autoFocus
      />
      <FormTextField
        control={form.control}
        name="url"
        label={t("url")}
        description={t("urlHelp")}
        autoComplete="off"
        spellCheck="false"
        isRequired
      />
      <CheckList
        control={form.control}
        name="events"
        label={t("events")}
        options={WEBHOOK_EVENTS.map((id) => ({ id, label: t(`event.${id}`), description: id }))}
      />
    </EditDialog>
  );
}
