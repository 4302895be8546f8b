"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { showToast } from "@/components/ui/toast-store";
import type { Channel } from "@/lib/catalog/catalog-schema";
import { patchChannel } from "@/lib/catalog/channel-fetchers";
import { channelKeys } from "@/lib/catalog/channel-query-options";
import { localText } from "@/lib/i18n/locale";

const FIELDS = ["name.zh", "name.en"] as const;

export function EditChannelDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const t = useTranslations("admin.channels");
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    Pick<Channel, "name">,
    Channel,
    Channel
  >({
    row: channel,
    toValues: (row) => ({ name: row?.name }),
    fields: FIELDS,
    save: ({ name }, row) => patchChannel(channel.code, { name, version: (row ?? channel).version }),
    onSaved: (saved) => {
      showToast({ text: t("saved", { name: localText(saved.name, locale) }) });
      void queryClient.invalidateQueries({ queryKey: channelKeys.all });
      onClose();
    },
  });
  const mine = form.watch("name");
  return (
    <EditDialog
      title={t("edit", { name: localText(channel.name, locale) })}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      <p className="font-mono text-muted text-xs">{channel.code}</p>
      {theirs ? (
        <ConflictNote
          fields={[
            { label: t("nameZh"), theirs: theirs.name.zh, mine: mine.zh },
            { label: t("nameEn"), theirs: theirs.name.en, mine: mine.en },
          ]}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="name.zh"
        label={t("nameZh")}
        lang="zh-CN"
        isRequired
        autoFocus
      />
      <FormTextField control={form.control} name="name.en" label={t("nameEn")} lang="en" isRequired />
    </EditDialog>
  );
}
