"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { RemovalDialog } from "@/components/form/removal-dialog";
import { showToast } from "@/components/ui/toast-store";
import { deletePrefix } from "@/lib/catalog/card-prefix-fetchers";
import { cardPrefixKeys } from "@/lib/catalog/card-prefix-query-options";
import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";

export function RemovePrefixDialog({ row, onClose }: { row: PrefixRow; onClose: () => void }) {
  const t = useTranslations("admin.prefixes");
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
    <RemovalDialog
      title={t("removeTitle", { prefix: row.prefix, bank: bankName(row.bankCode) })}
      submit={t("removeSubmit")}
      removal={removal}
      onClose={onClose}
    >
      {t("removeHelp")}
    </RemovalDialog>
  );
}
