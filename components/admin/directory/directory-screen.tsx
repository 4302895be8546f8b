"use client";

import { useQuery } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonLines } from "@/components/ui/skeleton";
import { isHotlineStale, offeredEntries } from "@/lib/catalog/catalog-entry";
import { banksOptions, walletsOptions } from "@/lib/catalog/catalog-entry-query-options";
import { DirectoryTable } from "./directory-table";
import { EditEntryDialog } from "./edit-entry-dialog";
import { ENTRY_KINDS, type Entry } from "./entry-values";

export function DirectoryScreen({ today }: { today: string }) {
  const t = useTranslations("admin.directory");
  const [kind, setKind] = useQueryState("kind", parseAsStringLiteral(ENTRY_KINDS).withDefault("banks"));
  const banks = useQuery(banksOptions());
  const wallets = useQuery(walletsOptions());
  const [edited, setEdited] = useState<Entry | "new" | null>(null);
  const { error, refetch, isFetching } = kind === "banks" ? banks : wallets;
  const entries: Entry[] | undefined = (kind === "banks" ? banks : wallets).data;
  const stale = offeredEntries(entries ?? []).filter((entry) => isHotlineStale(entry, today)).length;
  return (
    <AdminFrame
      current="directory"
      actions={
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" size={14} />}
          onPress={() => setEdited("new")}
        >
          {t(kind === "banks" ? "addBank" : "addWallet")}
        </Button>
      }
    >
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SegmentedControl
          label={t("kind")}
          options={ENTRY_KINDS.map((id) => ({ id, label: t(id) }))}
          value={kind}
          onChange={(chosen) => void setKind(chosen)}
        />
        {stale > 0 ? (
          <p className="text-sm text-warn sm:ml-auto">{t("staleCount", { count: stale })}</p>
        ) : null}
      </div>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {entries ? (
        <DirectoryTable
          caption={t(kind === "banks" ? "captionBanks" : "captionWallets")}
          entries={entries}
          hasShortName={kind === "banks"}
          today={today}
          onEdit={setEdited}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      {edited ? (
        <EditEntryDialog
          kind={kind}
          entry={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </AdminFrame>
  );
}
