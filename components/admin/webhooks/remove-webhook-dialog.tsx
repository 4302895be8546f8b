"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { routes } from "@/lib/routes";
import { deleteWebhook } from "@/lib/webhooks/webhook-fetchers";
import type { WebhookEndpoint } from "@/lib/webhooks/webhook-schema";

type RemoveWebhookDialogProps = { webhook: WebhookEndpoint; onRemoved: () => void; onClose: () => void };

/** Its log and what still waits go along, so it is asked for once more. */
export function RemoveWebhookDialog({ webhook, onRemoved, onClose }: RemoveWebhookDialogProps) {
  const t = useTranslations("integrations.webhooks.removal");
  const common = useTranslations("common");
  const router = useRouter();
  const removal = useMutation({
    mutationFn: () => deleteWebhook(webhook.id),
    onSuccess: () => {
      showToast({ text: t("done", { name: webhook.name }) });
      router.push(routes.adminWebhooks());
      onRemoved();
    },
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("title", { name: webhook.name })}
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
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={removal.error} />
        <p>{t("explain", { count: webhook.waiting })}</p>
      </div>
    </Dialog>
  );
}
