"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import KeyRound from "lucide-react/icons/key-round";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { SecretDialog } from "@/components/admin/secret-dialog";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { apiKeysOptions } from "@/lib/api-keys/api-key-query-options";
import type { ApiKey, NewApiKey } from "@/lib/api-keys/api-key-schema";
import { AddApiKeyDialog } from "./add-api-key-dialog";
import { ApiKeyTable } from "./api-key-table";
import { RevokeDialog } from "./revoke-dialog";

type OpenDialog = { kind: "add" } | { kind: "made"; made: NewApiKey } | { kind: "revoke"; apiKey: ApiKey };

export function ApiKeysScreen() {
  const t = useTranslations("integrations.apiKeys");
  const { data: apiKeys, error, refetch, isFetching } = useQuery(apiKeysOptions());
  const queryClient = useQueryClient();
  const now = useNow();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const reload = () => queryClient.invalidateQueries(apiKeysOptions());
  return (
    <AdminFrame
      current="apiKeys"
      actions={
        <Button
          variant="primary"
          icon={<KeyRound aria-hidden="true" size={14} />}
          onPress={() => setDialog({ kind: "add" })}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="mb-3 max-w-3xl text-muted text-sm">{t("intro")}</p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {apiKeys ? (
        <ApiKeyTable
          apiKeys={apiKeys}
          nowMs={now.getTime()}
          onRevoke={(apiKey) => setDialog({ kind: "revoke", apiKey })}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      {dialog?.kind === "add" ? (
        <AddApiKeyDialog
          onAdded={(made) => {
            void reload();
            setDialog({ kind: "made", made });
          }}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === "made" ? (
        <SecretDialog
          title={t("madeTitle", { name: dialog.made.apiKey.name })}
          once={t("once")}
          label={t("key")}
          secret={dialog.made.token}
          doneText={t("done")}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === "revoke" ? (
        <RevokeDialog
          apiKey={dialog.apiKey}
          onDone={() => {
            void reload();
            close();
          }}
          onClose={close}
        />
      ) : null}
    </AdminFrame>
  );
}
