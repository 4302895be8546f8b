"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { deleteMap, postMap } from "@/lib/case-imports/case-import-fetchers";
import { importKeys } from "@/lib/case-imports/case-import-query-options";
import type { SavedMap } from "@/lib/case-imports/case-import-schema";
import type { ImportMap } from "@/lib/case-imports/import-map-schema";

type SaveMapProps = { map: ImportMap | null; saved: readonly SavedMap[]; chosen: string };

function SaveMapDialog({ map, name, onClose }: { map: ImportMap; name: string; onClose: () => void }) {
  const t = useTranslations("imports.new");
  const common = useTranslations("common");
  const formId = useId();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(name);
  const saving = useMutation({
    mutationFn: () => postMap({ name: typed, map }),
    onSuccess: (kept) => {
      showToast({ text: t("saved", { name: kept.name }) });
      void queryClient.invalidateQueries({ queryKey: importKeys.maps() });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog
      title={t("saveTitle")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={saving.isPending}
            isDisabled={typed.trim() === ""}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3">
        <SaveError error={saving.error} />
        <TextField
          label={t("saveName")}
          description={t("saveHelp")}
          value={typed}
          onChange={setTyped}
          maxLength={80}
          autoFocus
        />
      </form>
    </Dialog>
  );
}

/** Keeps the map for the next file of this kind, and removes one that is no longer wanted. */
export function SaveMapButton({ map, saved, chosen }: SaveMapProps) {
  const t = useTranslations("imports.new");
  const queryClient = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const own = saved.find(({ id }) => id === chosen);
  const removal = useMutation({
    mutationFn: deleteMap,
    onSuccess: () => showToast({ text: t("removed", { name: own?.name ?? "" }) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: importKeys.maps() }),
  });
  return (
    <>
      <Button isDisabled={map === null} onPress={() => setSaving(true)}>
        {t("save")}
      </Button>
      {own ? (
        <Button variant="quiet" isPending={removal.isPending} onPress={() => removal.mutate(own.id)}>
          {t("remove", { name: own.name })}
        </Button>
      ) : null}
      {isSaving && map ? (
        <SaveMapDialog map={map} name={own?.name ?? ""} onClose={() => setSaving(false)} />
      ) : null}
    </>
  );
}
