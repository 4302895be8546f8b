"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import FileText from "lucide-react/icons/file-text";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postPrefixImport } from "@/lib/catalog/card-prefix-fetchers";
import { cardPrefixKeys } from "@/lib/catalog/card-prefix-query-options";
import { ImportPlan } from "./import-plan";

/** Nothing is written before the dry run of the same file was read. */
export function ImportPrefixesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("admin.prefixes");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const dryRun = useMutation({ mutationFn: (csv: string) => postPrefixImport({ csv, isDryRun: true }) });
  const importing = useMutation({
    mutationFn: (csv: string) => postPrefixImport({ csv, isDryRun: false }),
    onSuccess: ({ added, changed }) => {
      showToast({ text: t("import.done", { added, changed }) });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: cardPrefixKeys.all }),
  });
  const plan = dryRun.data;
  const canImport = plan !== undefined && plan.faultCount === 0 && plan.added + plan.changed > 0;
  return (
    <Dialog
      title={t("import.title")}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={!canImport}
            isPending={importing.isPending}
            onPress={() => {
              if (file) importing.mutate(file.csv);
            }}
          >
            {t("import.submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-muted text-sm">{t("import.explain")}</p>
        <div className="flex flex-wrap items-center gap-3">
          <FileTrigger
            acceptedFileTypes={["text/csv", ".csv"]}
            onSelect={async (files) => {
              const chosen = files?.[0];
              if (!chosen) return;
              const csv = await chosen.text();
              setFile({ name: chosen.name, csv });
              importing.reset();
              dryRun.mutate(csv);
            }}
          >
            <Button icon={<FileText aria-hidden="true" size={14} />} isPending={dryRun.isPending}>
              {t("import.choose")}
            </Button>
          </FileTrigger>
          {file ? <span className="min-w-0 truncate text-sm">{file.name}</span> : null}
        </div>
        <SaveError error={dryRun.error ?? importing.error} />
        <div role="status">{plan ? <ImportPlan plan={plan} /> : null}</div>
      </div>
    </Dialog>
  );
}
