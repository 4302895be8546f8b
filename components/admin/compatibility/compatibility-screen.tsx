"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { FilterChip } from "@/components/ui/filter-chip";
import { type Option, optionById } from "@/components/ui/options";
import { SkeletonLines } from "@/components/ui/skeleton";
import { compatibilityGrid, isVerifyOverdue } from "@/lib/catalog/compatibility-grid";
import { compatibilityOptions } from "@/lib/catalog/compatibility-query-options";
import {
  type Compatibility,
  KNOWN_CARD_KINDS,
  KNOWN_REGIONS,
  type KnownCardKind,
  type KnownRegion,
} from "@/lib/catalog/compatibility-schema";
import type { CellPlace } from "./compatibility-cell";
import { CompatibilityTable } from "./compatibility-table";
import { EditCellDialog } from "./edit-cell-dialog";

type CompatibilityScreenProps = {
  wallets: readonly Option[];
  banks: readonly Option[];
  cardKinds: readonly Option<KnownCardKind>[];
  regions: readonly Option<KnownRegion>[];
  today: string;
};

const ADDRESS = {
  kind: parseAsStringLiteral(KNOWN_CARD_KINDS).withDefault("debit"),
  region: parseAsStringLiteral(KNOWN_REGIONS).withDefault("mainland"),
};

export function CompatibilityScreen(props: CompatibilityScreenProps) {
  const { wallets, banks, cardKinds, regions, today } = props;
  const t = useTranslations("admin.compatibility");
  const { data: cells, error, refetch, isFetching } = useQuery(compatibilityOptions());
  const [{ kind, region }, setAddress] = useQueryStates(ADDRESS);
  const [edited, setEdited] = useState<{ place: CellPlace; cell: Compatibility | undefined } | null>(null);

  const shown = (cells ?? []).filter((cell) => cell.cardKind === kind && cell.region === region);
  const overdue = shown.filter(({ verifyBy }) => isVerifyOverdue(verifyBy, today)).length;
  const aboutText = [optionById(cardKinds, kind)?.label, optionById(regions, region)?.label].join(" · ");
  return (
    <AdminFrame current="compatibility">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <FilterChip
          label={t("cardKind")}
          options={cardKinds}
          selected={[kind]}
          onChange={([chosen]) => setAddress({ kind: chosen })}
          isRequired
        />
        <FilterChip
          label={t("region")}
          options={regions}
          selected={[region]}
          onChange={([chosen]) => setAddress({ region: chosen })}
          isRequired
        />
        {cells ? (
          <p className="text-muted text-sm sm:ml-auto">
            {t("summary", { known: shown.length, total: wallets.length * banks.length })}
            {overdue > 0 ? (
              <span className="text-warn">
                {" · "}
                {t("overdueCount", { count: overdue })}
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {cells ? (
        <CompatibilityTable
          wallets={wallets}
          banks={banks}
          cellOf={compatibilityGrid(cells, kind, region)}
          today={today}
          onEdit={(place, cell) => setEdited({ place, cell })}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      {edited ? (
        <EditCellDialog
          {...edited}
          about={{ cardKind: kind, region }}
          aboutText={aboutText}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </AdminFrame>
  );
}
