"use client";

import ClockAlert from "lucide-react/icons/clock-alert";
import Plus from "lucide-react/icons/plus";
import { useLocale, useTranslations } from "next-intl";
import type { Option } from "@/components/ui/options";
import { isVerifyOverdue } from "@/lib/catalog/compatibility-grid";
import type { Compatibility } from "@/lib/catalog/compatibility-schema";
import { localText } from "@/lib/i18n/locale";
import { SupportMark } from "./support-mark";

export type CellPlace = { wallet: Option; bank: Option };

type CompatibilityCellProps = {
  place: CellPlace;
  cell: Compatibility | undefined;
  /** YYYY-MM-DD in the organisation's zone. */
  today: string;
  onEdit: () => void;
};

/** One pair as a button that opens it: the answer, whether it is overdue for a check, and its limits. */
export function CompatibilityCell({ place, cell, today, onEdit }: CompatibilityCellProps) {
  const t = useTranslations("admin.compatibility");
  const locale = useLocale();
  const limits = cell ? localText(cell.limits, locale) : "";
  const isOverdue = cell !== undefined && isVerifyOverdue(cell.verifyBy, today);
  const verify = cell?.verifyBy ? t(isOverdue ? "overdueSince" : "verifyUntil", { day: cell.verifyBy }) : "";
  return (
    <button
      type="button"
      onClick={onEdit}
      title={[limits, verify].filter(Boolean).join("\n")}
      className="grid w-full justify-items-start gap-0.5 content-center rounded-md px-2 py-1.5 text-left text-sm transition-colors hover:bg-line pointer-coarse:min-h-10"
    >
      <span className="sr-only">
        {t("cell", { wallet: place.wallet.label, bank: place.bank.label, support: "" })}
      </span>
      {cell ? (
        <SupportMark support={cell.support} />
      ) : (
        <span className="inline-flex items-center gap-1.5 text-faint">
          <Plus aria-hidden="true" size={15} />
          {t("missing")}
        </span>
      )}
      {isOverdue ? (
        <span className="inline-flex items-center gap-1 text-warn text-xs">
          <ClockAlert aria-hidden="true" size={12} />
          {t("overdue")}
        </span>
      ) : null}
      {limits ? <span className="w-full whitespace-normal text-muted text-xs">{limits}</span> : null}
    </button>
  );
}
