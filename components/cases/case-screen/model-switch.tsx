"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";

export type ShownModel = "case" | "published";

type ModelSwitchProps = {
  caseModel: number;
  publishedModel: number;
  shown: ShownModel;
  onChange: (shown: ShownModel) => void;
};

/** A case keeps the model version it was logged with; where a newer one is published, both readings can be seen. */
export function ModelSwitch({ caseModel, publishedModel, shown, onChange }: ModelSwitchProps) {
  const t = useTranslations("cases.diagnosisPanel");
  return (
    <SegmentedControl
      label={t("modelSwitch")}
      className="mt-2"
      options={[
        { id: "case", label: t("asItWas", { number: caseModel }) },
        { id: "published", label: t("asItWouldBe", { number: publishedModel }) },
      ]}
      value={shown}
      onChange={onChange}
    />
  );
}
