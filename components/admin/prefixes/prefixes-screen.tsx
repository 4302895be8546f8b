"use client";

import { useQuery } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import Plus from "lucide-react/icons/plus";
import Upload from "lucide-react/icons/upload";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Checkbox } from "@/components/ui/checkbox";
import type { Option } from "@/components/ui/options";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonLines } from "@/components/ui/skeleton";
import { prefixTableOptions } from "@/lib/catalog/card-prefix-query-options";
import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";
import { prefixConflicts } from "@/lib/catalog/prefix-conflicts";
import { api } from "@/lib/routes";
import { EditPrefixDialog } from "./edit-prefix-dialog";
import { ImportPrefixesDialog } from "./import-prefixes-dialog";
import { foundPrefixes } from "./prefix-search";
import { PrefixTable } from "./prefix-table";
import { RemovePrefixDialog } from "./remove-prefix-dialog";

/** A page of the table; more come on demand. */
const SHOWN = 50;
/** The longest prefix: no whole card number can be typed into the search. */
const LONGEST = 12;

type Opened = { edit: PrefixRow | null } | { remove: PrefixRow } | "import";

/** Every prefix that a conflict names. */
const conflictingPrefixes = (rows: readonly PrefixRow[]): Set<string> =>
  new Set(prefixConflicts(rows).flatMap(({ prefix, within }) => (within ? [prefix, within] : [prefix])));

export function PrefixesScreen({ banks }: { banks: readonly Option[] }) {
  const t = useTranslations("admin.prefixes");
  const { bankName } = useCatalogNames();
  const { data: rows, error, refetch, isFetching } = useQuery(prefixTableOptions());
  const [search, setSearch] = useState({ text: "", hasConflict: false, shown: SHOWN });
  const [opened, setOpened] = useState<Opened | null>(null);
  const conflicting = useMemo(() => conflictingPrefixes(rows ?? []), [rows]);
  const found = foundPrefixes(rows ?? [], search.text, bankName).filter(
    ({ prefix }) => !search.hasConflict || conflicting.has(prefix),
  );
  const close = () => setOpened(null);
  return (
    <AdminFrame
      current="prefixes"
      actions={
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" size={14} />}
          onPress={() => setOpened({ edit: null })}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField
          label={t("find")}
          placeholder={t("findPlaceholder")}
          value={search.text}
          maxLength={LONGEST}
          onChange={(text) => setSearch({ ...search, text, shown: SHOWN })}
        />
        <Checkbox
          label={t("onlyConflicts")}
          checked={search.hasConflict}
          onChange={(hasConflict) => setSearch({ ...search, hasConflict, shown: SHOWN })}
        />
        <span className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <Button icon={<Upload aria-hidden="true" size={14} />} onPress={() => setOpened("import")}>
            {t("import.open")}
          </Button>
          <a href={api.prefixTable("csv")} download className={buttonClass()}>
            <Download aria-hidden="true" size={14} />
            {t("export")}
          </a>
        </span>
      </div>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {rows ? (
        <>
          <p role="status" className="mb-2 text-muted text-sm">
            {t("count", { found: found.length, total: rows.length })}
          </p>
          <PrefixTable
            rows={found.slice(0, search.shown)}
            conflicting={conflicting}
            onEdit={(row) => setOpened({ edit: row })}
            onRemove={(row) => setOpened({ remove: row })}
          />
          {found.length > search.shown ? (
            <div className="mt-3 flex justify-center">
              <Button onPress={() => setSearch({ ...search, shown: search.shown + SHOWN })}>
                {t("more")}
              </Button>
            </div>
          ) : null}
        </>
      ) : error ? null : (
        <SkeletonLines count={8} />
      )}
      {opened === "import" ? <ImportPrefixesDialog onClose={close} /> : null}
      {opened !== null && typeof opened === "object" && "edit" in opened ? (
        <EditPrefixDialog row={opened.edit} rows={rows ?? []} banks={banks} onClose={close} />
      ) : null}
      {opened !== null && typeof opened === "object" && "remove" in opened ? (
        <RemovePrefixDialog row={opened.remove} onClose={close} />
      ) : null}
    </AdminFrame>
  );
}
