"use client";

import { useTranslations } from "next-intl";
import { SEGMENT_DIMENSIONS, type SegmentDimension } from "@/lib/diagnosis/model-vocabulary";
import { orderedDimensions } from "@/lib/diagnosis/segment-prior";
import { useDraft } from "./draft-context";

export const isDeskDimension = (name: string): name is SegmentDimension =>
  SEGMENT_DIMENSIONS.some((dimension) => dimension === name);

/** What segments and their places are called: the desk's wallets, banks and card kinds by their names, others as they are. */
export function useSegmentName() {
  const t = useTranslations("drafts.segment");
  const { desk } = useDraft();
  const valueName = (dimension: string, value: string): string =>
    (isDeskDimension(dimension) ? desk[dimension][value] : undefined) ?? value;
  return {
    valueName,
    dimensionName: (dimension: string): string =>
      isDeskDimension(dimension) ? t(`dimension.${dimension}`) : dimension,
    segmentName: (match: Record<string, string>): string =>
      orderedDimensions(Object.keys(match))
        .map((dimension) => {
          const value = valueName(dimension, match[dimension] ?? "");
          return isDeskDimension(dimension) ? value : t("other", { dimension, value });
        })
        .join(" · "),
  };
}
