"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FilterChip } from "@/components/ui/filter-chip";
import { type Option, optionById } from "@/components/ui/options";
import type { Fit } from "@/lib/articles/article-fit-schema";
import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";

/** What can be chosen, under its places. */
export type FitPlaces = Record<"causes" | "wallets" | "banks" | "steps", readonly Option[]>;

type FitDialogProps = {
  fit: Fit;
  /** The article's own cause, which is none of the others. */
  causeCode: string | null;
  places: FitPlaces;
  onClose: () => void;
  onSave: (fit: Fit) => void;
};

const STEPS = BINDING_STEPS.filter((step) => step !== "unknown");

/** With which other causes an article helps, and for which wallets, banks and steps alone it is written. */
export function FitDialog({ fit, causeCode, places, onClose, onSave }: FitDialogProps) {
  const t = useTranslations("articles.fit");
  const common = useTranslations("common");
  const [chosen, setChosen] = useState<Fit>(fit);
  const everywhere = t("everywhere");
  return (
    <Dialog
      title={t("title")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              onSave(chosen);
            }}
          >
            {common("action.save")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-muted text-sm">{t("help")}</p>
      <div className="flex flex-wrap gap-2">
        <FilterChip
          label={t("causes")}
          options={places.causes.filter(({ id }) => id !== causeCode)}
          selected={chosen.alsoCauseCodes}
          onChange={(alsoCauseCodes) => setChosen({ ...chosen, alsoCauseCodes })}
          isMultiple
          offText={t("none")}
        />
        <FilterChip
          label={t("wallets")}
          options={places.wallets}
          selected={chosen.walletCodes}
          onChange={(walletCodes) => setChosen({ ...chosen, walletCodes })}
          isMultiple
          offText={everywhere}
        />
        <FilterChip
          label={t("banks")}
          options={places.banks}
          selected={chosen.bankCodes}
          onChange={(bankCodes) => setChosen({ ...chosen, bankCodes })}
          isMultiple
          offText={everywhere}
        />
        <FilterChip
          label={t("steps")}
          options={STEPS.map((id) => ({ id, label: optionById(places.steps, id)?.label ?? id }))}
          selected={chosen.steps}
          onChange={(steps) => setChosen({ ...chosen, steps })}
          isMultiple
          offText={everywhere}
        />
      </div>
    </Dialog>
  );
}
