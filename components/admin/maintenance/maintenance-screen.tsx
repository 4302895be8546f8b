"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { readClock, subscribeToClock } from "@/components/ui/clock-store";
import type { Option } from "@/components/ui/options";
import { SkeletonLines } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-store";
import { patchMaintenance } from "@/lib/catalog/maintenance-fetchers";
import { maintenanceKeys, maintenanceOptions } from "@/lib/catalog/maintenance-query-options";
import type { MaintenanceWindow } from "@/lib/catalog/maintenance-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { EditMaintenanceDialog } from "./edit-maintenance-dialog";
import { MaintenanceTable } from "./maintenance-table";

type MaintenanceScreenProps = {
  banks: readonly Option[];
  wallets: readonly Option[];
  /** Named in the list and offered no more. */
  retiredCodes: readonly string[];
  timeZone: string;
  /** When the page was made, for the first drawing. */
  madeAt: number;
};

/** Ends a window at this moment. */
function useEndNow() {
  const t = useTranslations("admin.maintenance");
  const errors = useTranslations("errors");
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: MaintenanceWindow) =>
      patchMaintenance(id, { version, endsAt: new Date().toISOString() }),
    onSuccess: () => showToast({ text: t("ended") }),
    onError: (error) => {
      const detail = error instanceof ApiError ? error.problem?.detail : undefined;
      showToast({ tone: "bad", text: detail ?? errors("offline") });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: maintenanceKeys.all }),
  });
}

export function MaintenanceScreen(props: MaintenanceScreenProps) {
  const { banks, wallets, retiredCodes, timeZone, madeAt } = props;
  const t = useTranslations("admin.maintenance");
  const { data: windows, dataUpdatedAt, error, refetch, isFetching } = useQuery(maintenanceOptions());
  const [edited, setEdited] = useState<MaintenanceWindow | "new" | null>(null);
  const ending = useEndNow();
  // The shared clock ticks twice a minute; what was just ended is over at once.
  const now = Math.max(
    useSyncExternalStore(subscribeToClock, readClock, () => madeAt),
    dataUpdatedAt,
  );
  const offered = (options: readonly Option[]): Option[] => {
    const named = edited === null || edited === "new" ? [] : [edited.bankCode, edited.walletCode];
    return options.filter(({ id }) => named.includes(id) || !retiredCodes.includes(id));
  };
  return (
    <AdminFrame
      current="maintenance"
      actions={
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" size={14} />}
          onPress={() => setEdited("new")}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {windows ? (
        <MaintenanceTable
          windows={windows}
          banks={banks}
          wallets={wallets}
          now={new Date(now)}
          isEnding={ending.isPending}
          onEdit={setEdited}
          onEnd={(window) => ending.mutate(window)}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      {edited ? (
        <EditMaintenanceDialog
          window={edited === "new" ? null : edited}
          banks={offered(banks)}
          wallets={offered(wallets)}
          timeZone={timeZone}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </AdminFrame>
  );
}
