"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { classNames } from "@/components/ui/class-names";
import { Tag } from "@/components/ui/tag";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";

type Cell = NonNullable<CaseDiagnosis["comparison"]>[number];

function CellOf({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations("cases.comparison");
  const format = useFormatter();
  const { causeName } = useCatalogNames();
  if (!cell) return <td />;
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <td
      className={classNames(
        "rounded-md border p-2 align-top",
        cell.isFound ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      {cell.isFound ? <Tag tone="info">{t("found")}</Tag> : null}
      {cell.causes.slice(0, cell.isFound ? 2 : 1).map(({ causeCode, posterior }) => (
        <span key={causeCode} className="flex items-baseline gap-1.5">
          <span className="min-w-0 flex-1">{causeName(causeCode)}</span>
          <span className="text-faint">{percent(posterior)}</span>
        </span>
      ))}
      {cell.isFound ? null : (
        <span className="block text-faint">{t("expected", { percent: percent(cell.probability) })}</span>
      )}
    </td>
  );
}

/** Another bank's card here against this card elsewhere: what each of the four outcomes would say, or has said. */
export function ComparisonPanel({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations("cases.comparison");
  const isFound = cells.some((cell) => cell.isFound);
  const cellOf = (otherCardWorks: boolean, elsewhereWorks: boolean) =>
    cells.find((cell) => cell.otherCardWorks === otherCardWorks && cell.elsewhereWorks === elsewhereWorks);
  return (
    <details open={isFound} className="border-line border-b py-2.5 text-sm">
      <summary className="cursor-pointer list-none underline decoration-line-strong underline-offset-4">
        {t("title")}
      </summary>
      <table className="-mx-1 mt-1.5 w-full table-fixed border-separate border-spacing-1 text-xs">
        <thead className="text-left text-muted">
          <tr>
            <td className="w-17" />
            <th scope="col" className="font-medium">
              {t("otherWorks")}
            </th>
            <th scope="col" className="font-medium">
              {t("otherFails")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[true, false].map((elsewhereWorks) => (
            <tr key={String(elsewhereWorks)}>
              <th scope="row" className="text-left align-top font-medium text-muted">
                {t(elsewhereWorks ? "elsewhereWorks" : "elsewhereFails")}
              </th>
              <CellOf cell={cellOf(true, elsewhereWorks)} />
              <CellOf cell={cellOf(false, elsewhereWorks)} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
