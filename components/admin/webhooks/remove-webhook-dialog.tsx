"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RemovalDialog } from "@/components/form/removal-dialog";
import { showToast } from "@/components/ui/toast-store";
import { routes } from "@/lib/routes";
import { deleteWebhook } from "@/lib/webhooks/webhook-fetchers";
import type { WebhookEndpoint } from "@/lib/webhooks/webhook-schema";

type RemoveWebhookDialogProps = { webhook: WebhookEndpoint; onRemoved: () => void; onClose: () => void };

/** Its log and what still waits go along, so it is asked for once more. */
export function RemoveWebhookDialog({ webhook, onRemoved, onClose }: RemoveWebhookDialogProps) {
  const t = useTranslations("integrations.webhooks.removal");
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
    <RemovalDialog
      title={t("title", { name: webhook.name })}
      submit={t("submit")}
      removal={removal}
      onClose={onClose}
    >
      {t("explain", { count: webhook.waiting })}
    </RemovalDialog>
  );
}
