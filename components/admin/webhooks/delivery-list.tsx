"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag, type Tone } from "@/components/ui/tag";
import type { WebhookDelivery } from "@/lib/webhooks/webhook-schema";

const TONES: Record<WebhookDelivery["state"], Tone> = { pending: "info", delivered: "ok", dead: "bad" };

function Attempts({ attempts }: { attempts: WebhookDelivery["attempts"] }) {
  const t = useTranslations("integrations.webhooks");
  return (
    <ol className="grid gap-1 text-muted text-xs">
      {attempts.map(({ number, attemptedAt, status, failure, durationMs }) => (
        <li key={attemptedAt}>
          {t("attempt", { number })} · <RelativeTime value={attemptedAt} /> ·{" "}
          <span className="font-mono">{status ?? failure}</span> · {durationMs} ms
        </li>
      ))}
    </ol>
  );
}

type DeliveryListProps = {
  deliveries: readonly WebhookDelivery[];
  onReplay: (delivery: WebhookDelivery) => void;
};

/** What was sent, each with its attempts and, opened, with its body. */
export function DeliveryList({ deliveries, onReplay }: DeliveryListProps) {
  const t = useTranslations("integrations.webhooks");
  return (
    <ul aria-label={t("log")} className="divide-y divide-line rounded-md border border-line bg-surface">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="grid gap-1.5 px-4 py-2.5 text-sm">
          <div className="flex flex-wrap items-center gap-2">
            <Tag tone={TONES[delivery.state]}>{t(`state.${delivery.state}`)}</Tag>
            <code className="font-medium font-mono text-xs">{delivery.event}</code>
            <RelativeTime value={delivery.createdAt} className="text-muted" />
            {delivery.nextAttemptAt && delivery.attempts.length > 0 ? (
              <span className="text-muted text-xs">
                {t("next")} <RelativeTime value={delivery.nextAttemptAt} />
              </span>
            ) : null}
            {delivery.state === "pending" ? null : (
              <Button size="dense" className="ml-auto" onPress={() => onReplay(delivery)}>
                {t("replay")}
              </Button>
            )}
          </div>
          <Attempts attempts={delivery.attempts} />
          <details>
            <summary className="w-fit cursor-pointer text-accent text-xs">{t("body")}</summary>
            <pre className="mt-1 overflow-x-auto whitespace-pre-wrap break-all rounded-sm bg-bg p-2 font-mono text-xs">
              {delivery.body}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
