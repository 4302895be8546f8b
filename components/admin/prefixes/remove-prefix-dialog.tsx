"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { deletePrefix } from "@/lib/catalog/card-prefix-fetchers";
import { cardPrefixKeys } from "@/lib/catalog/card-prefix-query-options";
import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";

export function RemovePrefixDialog({ row, onClose }: { row: PrefixRow; onClose: () => void }) {
  const t = useTranslations("admin.prefixes");
  const common = useTranslations("common");
  const { bankName } = useCatalogNames();
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deletePrefix(row),
    onSuccess: () => {
      showToast({ text: t("removed", { prefix: row.prefix }) });
      onClose();
    },
    // After a conflict, too: the list then shows what a colleague made of the row.
    onSettled: () => queryClient.invalidateQueries({ queryKey: cardPrefixKeys.all }),
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("removeTitle", { prefix: row.prefix, bank: bankName(row.bankCode) })}
      isOpen
      isDismissable={!removal.isPending}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={removal.isPending} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button variant="danger" onPress={() => removal.mutate()} isPending={removal.isPending}>
            {t("removeSubmit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={removal.error} />
        <p>{t("removeHelp")}</p>
      </div>
    </Dialog>
  );
}
