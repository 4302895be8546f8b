"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ApiKey } from "@/lib/api-keys/api-key-schema";
import { type ApiKeyState, apiKeyState } from "@/lib/api-keys/api-key-state";

const TONES: Record<ApiKeyState, Tone> = { active: "ok", expired: "warn", revoked: "neutral" };

type ApiKeyTableProps = { apiKeys: readonly ApiKey[]; nowMs: number; onRevoke: (key: ApiKey) => void };

function Scopes({ scopes }: { scopes: readonly string[] }) {
  return (
    <span className="flex max-w-80 flex-wrap gap-1 whitespace-normal">
      {scopes.map((scope) => (
        <code key={scope} className="rounded-sm bg-bg px-1 font-mono text-xs">
          {scope}
        </code>
      ))}
    </span>
  );
}

export function ApiKeyTable({ apiKeys, nowMs, onRevoke }: ApiKeyTableProps) {
  const t = useTranslations("integrations.apiKeys");
  const format = useFormatter();
  const state = (key: ApiKey) => {
    const name = apiKeyState(key, nowMs);
    return <Tag tone={TONES[name]}>{t(`state.${name}`)}</Tag>;
  };
  const revoke = (key: ApiKey) =>
    key.revokedAt === null ? (
      <Button size="dense" onPress={() => onRevoke(key)} aria-label={t("revokeNamed", { name: key.name })}>
        {t("revoke")}
      </Button>
    ) : null;
  const ends = ({ expiresAt }: ApiKey) =>
    expiresAt === null ? t("never") : format.dateTime(new Date(expiresAt), { dateStyle: "medium" });
  const used = ({ lastUsedAt }: ApiKey) =>
    lastUsedAt === null ? t("notUsed") : <RelativeTime value={lastUsedAt} />;
  const columns: Column<ApiKey>[] = [
    {
      id: "name",
      header: t("name"),
      isRowHeader: true,
      cell: ({ name, tokenStart }) => (
        <span>
          <span className="block font-medium">{name}</span>
          <code className="font-mono text-faint text-xs">{tokenStart}…</code>
        </span>
      ),
    },
    { id: "state", header: t("stateHeader"), width: "100px", cell: state },
    { id: "scopes", header: t("scopes"), cell: ({ scopes }) => <Scopes scopes={scopes} /> },
    { id: "used", header: t("lastUsed"), width: "120px", from: "md", cell: used },
    { id: "expires", header: t("expires"), width: "130px", from: "lg", cell: ends },
    {
      id: "made",
      header: t("madeBy"),
      width: "200px",
      from: "xl",
      cell: ({ createdBy, createdAt }) => (
        <span className="text-muted">
          {createdBy.displayName} · <RelativeTime value={createdAt} />
        </span>
      ),
    },
    {
      id: "actions",
      header: <span className="sr-only">{t("revoke")}</span>,
      align: "end",
      width: "90px",
      cell: revoke,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={apiKeys}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
      card={(key) => (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-3 py-2.5 text-sm">
          <span className="flex items-center gap-2">
            <span className="min-w-0 flex-1 break-words font-medium">{key.name}</span>
            {state(key)}
            {revoke(key)}
          </span>
          <Scopes scopes={key.scopes} />
          <span className="text-muted text-xs">
            <code className="font-mono">{key.tokenStart}…</code> · {t("lastUsed")} {used(key)} ·{" "}
            {t("expires")} {ends(key)}
          </span>
        </div>
      )}
    />
  );
}
