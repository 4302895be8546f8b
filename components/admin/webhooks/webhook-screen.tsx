"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { patchWebhook, postPing } from "@/lib/webhooks/webhook-fetchers";
import { webhookKeys, webhooksOptions } from "@/lib/webhooks/webhook-query-options";
import type { WebhookEndpoint } from "@/lib/webhooks/webhook-schema";
import { EditWebhookDialog } from "./edit-webhook-dialog";
import { RemoveWebhookDialog } from "./remove-webhook-dialog";
import { WebhookLog } from "./webhook-log";
import { WebhookState } from "./webhook-table";

function WebhookHead({ webhook }: { webhook: WebhookEndpoint }) {
  return (
    <div className="mb-5 grid gap-2">
      <h2 className="flex items-center gap-2 font-semibold text-lg">
        {webhook.name} <WebhookState webhook={webhook} />
      </h2>
      <p className="break-all font-mono text-muted text-sm">{webhook.url}</p>
      <p className="flex flex-wrap gap-1">
        {webhook.events.map((event) => (
          <Tag key={event}>{event}</Tag>
        ))}
      </p>
    </div>
  );
}

/** One endpoint: what it is told of, what was sent, and a test. */
export function WebhookScreen({ id }: { id: string }) {
  const t = useTranslations("integrations.webhooks");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const { data: webhooks } = useQuery(webhooksOptions());
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const reload = () => queryClient.invalidateQueries({ queryKey: webhookKeys.all });
  const ping = useMutation({ mutationFn: () => postPing(id), onSettled: reload });
  const turn = useMutation({
    mutationFn: ({ version, isActive }: WebhookEndpoint) =>
      patchWebhook(id, { version, isActive: !isActive }),
    onSettled: reload,
  });
  const webhook = webhooks?.find((one) => one.id === id);
  if (!webhook) return null;
  return (
    <AdminFrame
      current="webhooks"
      actions={
        <>
          <Button onPress={() => setEditing(true)}>{common("action.edit")}</Button>
          <Button onPress={() => turn.mutate(webhook)} isPending={turn.isPending}>
            {t(webhook.isActive ? "turnOff" : "turnOn")}
          </Button>
          <Button
            variant="primary"
            onPress={() => ping.mutate()}
            isPending={ping.isPending}
            isDisabled={!webhook.isActive}
          >
            {t("ping")}
          </Button>
        </>
      }
    >
      <SaveError error={ping.error ?? turn.error} />
      <WebhookHead webhook={webhook} />
      <WebhookLog id={id} />
      <div className="mt-6">
        <Button variant="danger" onPress={() => setRemoving(true)}>
          {t("removal.open")}
        </Button>
      </div>
      {isRemoving ? (
        <RemoveWebhookDialog webhook={webhook} onRemoved={reload} onClose={() => setRemoving(false)} />
      ) : null}
      {isEditing ? (
        <EditWebhookDialog
          webhook={webhook}
          onSaved={() => {
            void reload();
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </AdminFrame>
  );
}
