"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { conflictWinner } from "@/components/admin/conflict-winner";
import { LoadFailure } from "@/components/form/load-failure";
import { ErrorNote } from "@/components/ui/error-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Channel } from "@/lib/catalog/catalog-schema";
import { channelsOptions } from "@/lib/catalog/channel-query-options";
import { ApiError } from "@/lib/http/fetch-json";
import { ChannelsTable } from "./channels-table";
import { EditChannelDialog } from "./edit-channel-dialog";
import { useChannelChange } from "./use-channel-change";

/** Why a switch or a move was not saved; the list under it is read again and shows what holds. */
function ChangeFailure({ error }: { error: Error | null }) {
  const t = useTranslations("admin.channels");
  const errors = useTranslations("errors");
  if (error === null) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="mb-3">
      <ErrorNote requestId={problem?.requestId}>
        {conflictWinner(error) ? t("changedMeanwhile") : (problem?.detail ?? errors("offline"))}
      </ErrorNote>
    </div>
  );
}

export function ChannelsScreen() {
  const t = useTranslations("admin.channels");
  const { data: channels, error, refetch, isFetching } = useQuery(channelsOptions());
  const change = useChannelChange();
  const [edited, setEdited] = useState<Channel | null>(null);
  return (
    <AdminFrame current="channels">
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      <ChangeFailure error={change.error} />
      {channels ? (
        <ChannelsTable
          channels={channels}
          onOffer={(channel, isOffered) => change.submit({ channel, isOffered })}
          onMove={(channel, position) => change.submit({ channel, position })}
          onEdit={setEdited}
        />
      ) : error ? null : (
        <SkeletonLines count={6} />
      )}
      {edited ? <EditChannelDialog channel={edited} onClose={() => setEdited(null)} /> : null}
    </AdminFrame>
  );
}
