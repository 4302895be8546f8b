"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { conflictWinner } from "@/components/admin/conflict-winner";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postRevocation } from "@/lib/api-keys/api-key-fetchers";
import type { ApiKey } from "@/lib/api-keys/api-key-schema";

type RevokeDialogProps = { apiKey: ApiKey; onDone: () => void; onClose: () => void };

/** A revoked key never comes back, so it is asked for once more. */
export function RevokeDialog({ apiKey, onDone, onClose }: RevokeDialogProps) {
  const t = useTranslations("integrations.apiKeys");
  const common = useTranslations("common");
  const revocation = useMutation<ApiKey, Error, number>({
    mutationFn: (version) => postRevocation(apiKey.id, version),
    onSuccess: ({ name }) => {
      showToast({ text: t("revokedToast", { name }) });
      onDone();
    },
  });
  const latest = conflictWinner<ApiKey>(revocation.error) ?? apiKey;
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("revokeTitle", { name: apiKey.name })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button
            variant="danger"
            onPress={() => revocation.mutate(latest.version)}
            isPending={revocation.isPending}
          >
            {t("revoke")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={revocation.error} />
        <p>{t("revokeExplain")}</p>
      </div>
    </Dialog>
  );
}
