"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Checkbox } from "@/components/ui/checkbox";
import { FilterChip } from "@/components/ui/filter-chip";
import { type Option, optionById } from "@/components/ui/options";
import { SkeletonLines } from "@/components/ui/skeleton";
import { compatibilityGrid, overdueCells } from "@/lib/catalog/compatibility-grid";
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
import { OverdueTable } from "./overdue-table";

type CompatibilityScreenProps = {
  wallets: readonly Option[];
  banks: readonly Option[];
  cardKinds: readonly Option<KnownCardKind>[];
  regions: readonly Option<KnownRegion>[];
  today: string;
};

type Edited = { place: CellPlace; cell: Compatibility | undefined };

const ADDRESS = {
  kind: parseAsStringLiteral(KNOWN_CARD_KINDS).withDefault("debit"),
  region: parseAsStringLiteral(KNOWN_REGIONS).withDefault("mainland"),
  overdue: parseAsBoolean.withDefault(false),
};

export function CompatibilityScreen(props: CompatibilityScreenProps) {
  const { wallets, banks, cardKinds, regions, today } = props;
  const t = useTranslations("admin.compatibility");
  const { data: cells, error, refetch, isFetching } = useQuery(compatibilityOptions());
  const [{ kind, region, overdue: isOverdueOnly }, setAddress] = useQueryStates(ADDRESS);
  const [edited, setEdited] = useState<Edited | null>(null);

  const shown = (cells ?? []).filter((cell) => cell.cardKind === kind && cell.region === region);
  const overdue = overdueCells(cells ?? [], today);
  const aboutText = (about: Pick<Compatibility, "cardKind" | "region">) =>
    [optionById(cardKinds, about.cardKind)?.label, optionById(regions, about.region)?.label].join(" · ");
  return (
    <AdminFrame current="compatibility">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        {isOverdueOnly ? null : (
          <>
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
          </>
        )}
        <Checkbox
          label={t("onlyOverdue")}
          checked={isOverdueOnly}
          onChange={(isOn) => void setAddress({ overdue: isOn })}
        />
        {cells && !isOverdueOnly ? (
          <p className="text-muted text-sm sm:ml-auto">
            {t("summary", { known: shown.length, total: wallets.length * banks.length })}
            {overdue.length > 0 ? (
              <span className="text-warn">
                {" · "}
                {t("overdueCount", { count: overdue.length })}
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {cells && isOverdueOnly ? (
        <OverdueTable
          cells={overdue}
          wallets={wallets}
          banks={banks}
          aboutText={aboutText}
          onEdit={(place, cell) => setEdited({ place, cell })}
        />
      ) : cells ? (
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
          aboutText={aboutText(edited.cell ?? { cardKind: kind, region })}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </AdminFrame>
  );
}
