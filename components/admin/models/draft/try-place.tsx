"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { inputClass, inputHeight } from "@/components/ui/field-parts";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { orderedDimensions, type Segment } from "@/lib/diagnosis/segment-prior";
import { localText } from "@/lib/i18n/locale";
import { useDraft } from "./draft-context";
import { useSegmentName } from "./use-segment-name";

type SegmentsProps = {
  segments: ModelDocument["segments"];
  segment: Segment;
  isOpen: boolean;
  onChange: (segment: Segment) => void;
};

/** Where the case belongs, among the places that the model's segments know. */
export function TrySegment({ segments, segment, isOpen, onChange }: SegmentsProps) {
  const t = useTranslations("drafts");
  const { dimensionName, valueName } = useSegmentName();
  const values = new Map<string, Set<string>>();
  for (const { match } of segments)
    for (const [dimension, value] of Object.entries(match))
      values.set(dimension, (values.get(dimension) ?? new Set()).add(value));
  if (values.size === 0) return null;
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer text-muted text-sm">{t("try.segment")}</summary>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {orderedDimensions(values.keys()).map((dimension) => (
          <select
            key={dimension}
            aria-label={dimensionName(dimension)}
            value={segment[dimension] ?? ""}
            onChange={({ target }) => {
              const { [dimension]: _, ...others } = segment;
              onChange(target.value === "" ? others : { ...others, [dimension]: target.value });
            }}
            className={classNames(inputClass, inputHeight)}
          >
            <option value="">{t("try.anywhere", { dimension: dimensionName(dimension) })}</option>
            {[...(values.get(dimension) ?? [])].map((value) => (
              <option key={value} value={value}>
                {valueName(dimension, value)}
              </option>
            ))}
          </select>
        ))}
      </div>
    </details>
  );
}

type DeskFactsProps = {
  deskFacts: ModelDocument["deskFacts"];
  kinds: readonly string[];
  isOpen: boolean;
  onChange: (kinds: readonly string[]) => void;
};

/** What the desk would know of the case, at its full strength. */
export function TryDeskFacts({ deskFacts, kinds, isOpen, onChange }: DeskFactsProps) {
  const t = useTranslations("drafts.try");
  const { locale } = useDraft();
  if (deskFacts.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer text-muted text-sm">{t("deskFacts")}</summary>
      <div className="mt-2 grid gap-1">
        {deskFacts.map(({ kind, label }) => (
          <Checkbox
            key={kind}
            label={localText(label, locale) || kind}
            checked={kinds.includes(kind)}
            onChange={(holds) => onChange(holds ? [...kinds, kind] : kinds.filter((one) => one !== kind))}
          />
        ))}
      </div>
    </details>
  );
}
