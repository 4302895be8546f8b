"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Webhook from "lucide-react/icons/webhook";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { SecretDialog } from "@/components/admin/secret-dialog";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { webhookKeys, webhooksOptions } from "@/lib/webhooks/webhook-query-options";
import { EditWebhookDialog } from "./edit-webhook-dialog";
import { WebhookTable } from "./webhook-table";

type OpenDialog = { kind: "add" } | { kind: "secret"; name: string; secret: string };

export function WebhooksScreen() {
  const t = useTranslations("integrations.webhooks");
  const { data: webhooks, error, refetch, isFetching } = useQuery(webhooksOptions());
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  return (
    <AdminFrame
      current="webhooks"
      actions={
        <Button
          variant="primary"
          icon={<Webhook aria-hidden="true" size={14} />}
          onPress={() => setDialog({ kind: "add" })}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="mb-3 max-w-3xl text-muted text-sm">{t("intro")}</p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {webhooks ? <WebhookTable webhooks={webhooks} /> : error ? null : <SkeletonLines />}
      {dialog?.kind === "add" ? (
        <EditWebhookDialog
          webhook={null}
          onSaved={({ webhook, secret }) => {
            void queryClient.invalidateQueries({ queryKey: webhookKeys.all });
            setDialog(secret === null ? null : { kind: "secret", name: webhook.name, secret });
          }}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === "secret" ? (
        <SecretDialog
          title={t("secretTitle", { name: dialog.name })}
          once={t("once")}
          label={t("secret")}
          secret={dialog.secret}
          doneText={t("done")}
          onClose={close}
        />
      ) : null}
    </AdminFrame>
  );
}
