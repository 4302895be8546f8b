"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { routes } from "@/lib/routes";
import type { WebhookEndpoint } from "@/lib/webhooks/webhook-schema";

export function WebhookState({ webhook }: { webhook: WebhookEndpoint }) {
  const t = useTranslations("integrations.webhooks");
  return <Tag tone={webhook.isActive ? "ok" : "neutral"}>{t(webhook.isActive ? "on" : "off")}</Tag>;
}

export function DeliveryCounts({ webhook: { waiting, dead } }: { webhook: WebhookEndpoint }) {
  const t = useTranslations("integrations.webhooks");
  if (waiting === 0 && dead === 0) return <span className="text-faint">{t("allSent")}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {waiting > 0 ? <Tag tone="info">{t("waitingCount", { count: waiting })}</Tag> : null}
      {dead > 0 ? <Tag tone="bad">{t("deadCount", { count: dead })}</Tag> : null}
    </span>
  );
}

function NameLink({ webhook: { id, name } }: { webhook: WebhookEndpoint }) {
  return (
    <Link href={routes.adminWebhook(id)} className="font-medium text-fg hover:text-accent hover:underline">
      {name}
    </Link>
  );
}

export function WebhookTable({ webhooks }: { webhooks: readonly WebhookEndpoint[] }) {
  const t = useTranslations("integrations.webhooks");
  const format = useFormatter();
  const events = (webhook: WebhookEndpoint) => t("eventCount", { count: webhook.events.length });
  const columns: Column<WebhookEndpoint>[] = [
    { id: "name", header: t("name"), isRowHeader: true, cell: (webhook) => <NameLink webhook={webhook} /> },
    {
      id: "url",
      header: t("url"),
      cell: ({ url }) => <span className="block max-w-96 truncate font-mono text-muted text-xs">{url}</span>,
    },
    { id: "events", header: t("events"), width: "110px", from: "md", cell: events },
    {
      id: "state",
      header: t("stateHeader"),
      width: "90px",
      cell: (webhook) => <WebhookState webhook={webhook} />,
    },
    {
      id: "counts",
      header: t("deliveries"),
      width: "200px",
      cell: (webhook) => <DeliveryCounts webhook={webhook} />,
    },
    {
      id: "added",
      header: t("added"),
      width: "130px",
      from: "lg",
      cell: ({ createdAt }) => (
        <span className="text-muted">{format.dateTime(new Date(createdAt), { dateStyle: "medium" })}</span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={webhooks}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
      card={(webhook) => (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-3 py-2.5 text-sm">
          <span className="flex items-center justify-between gap-2">
            <NameLink webhook={webhook} />
            <WebhookState webhook={webhook} />
          </span>
          <span className="break-all font-mono text-muted text-xs">{webhook.url}</span>
          <span className="flex flex-wrap items-center gap-2 text-muted text-xs">
            {events(webhook)} <DeliveryCounts webhook={webhook} />
          </span>
        </div>
      )}
    />
  );
}
