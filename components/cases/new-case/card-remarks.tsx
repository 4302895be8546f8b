"use client";

import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { classNames } from "@/components/ui/class-names";
import type { CardReading } from "@/lib/cards/card-facts";
import { type CardRemark, cardRemarks } from "./card-readings";

const looks: Record<CardRemark["tone"], { icon: typeof Info; ink: string }> = {
  ok: { icon: CircleCheck, ink: "text-ok" },
  warn: { icon: TriangleAlert, ink: "text-warn" },
  info: { icon: Info, ink: "text-muted" },
};

type CardRemarksProps = { reading: CardReading; bankCode: string | null; hasTable: boolean };

/** What the card's digits say, in words. It warns and never blocks. */
export function CardRemarks({ reading, bankCode, hasTable }: CardRemarksProps) {
  const t = useTranslations("cases");
  const format = useFormatter();
  const { bankFullName } = useCatalogNames();
  const sentenceOf = ({ key }: CardRemark): string => {
    const bank = reading.bank === "unknown" ? "" : bankFullName(reading.bank.code);
    const count = reading.digitsTyped;
    switch (key) {
      case "lengthBad":
        return reading.lengthExpected.length === 0
          ? t("new.card.lengthTooLong", { count })
          : t("new.card.lengthBad", {
              count,
              expected: format.list(reading.lengthExpected.map(String), { type: "disjunction" }),
            });
      case "bankSure": {
        const kind =
          reading.cardKind === "unknown"
            ? t("new.card.kindUnknown")
            : t(`vocabulary.cardKind.${reading.cardKind}`);
        return t("new.card.bankSure", { bank, kind });
      }
      case "otherBank":
      case "bankMaybe":
        return t(`new.card.${key}`, { bank });
      default:
        return t(`new.card.${key}`);
    }
  };
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {cardRemarks(reading, bankCode, hasTable).map((remark) => {
        const { icon: Icon, ink } = looks[remark.tone];
        return (
          <li key={remark.key} className={classNames("flex items-start gap-1.5 text-sm", ink)}>
            <Icon aria-hidden="true" size={14} className="mt-1 shrink-0" />
            {sentenceOf(remark)}
          </li>
        );
      })}
    </ul>
  );
}
