"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { addSegment } from "@/lib/diagnosis/draft-edits";
import { elementKeys } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { segmentShares } from "@/lib/diagnosis/segment-prior";
import { AddSegment } from "./add-segment";
import { CauseValues } from "./cause-values";
import { useDraft } from "./draft-context";
import { ElementHead } from "./element-head";
import type { ElementTabProps } from "./element-tabs";
import { MasterDetail } from "./master-detail";
import { useSegmentName } from "./use-segment-name";

const MAX_SEGMENTS = 2_000;

type Segment = ModelDocument["segments"][number];
type Priors = Pick<ModelDocument, "causes" | "segments" | "segmentWeight">;

const caseCount = ({ counts }: Segment): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** The causes that were counted in one group of cases, and how often each occurs there in the end. */
function SegmentEditor({
  segment,
  segmentKey,
  ...priors
}: Priors & { segment: Segment; segmentKey: string }) {
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const { segmentName } = useSegmentName();
  const path = ["segments", segmentKey];
  const { causes, segments, segmentWeight } = priors;
  const outcome = useMemo(
    () => segmentShares({ causes, segments, segmentWeight }, segment.match),
    [causes, segments, segmentWeight, segment.match],
  );
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <ElementHead path={path} title={segmentName(segment.match)} onRemove={() => set(path, undefined)} />
      <CauseValues
        path={[...path, "counts"]}
        values={segment.counts}
        causes={causes}
        kind="cases"
        outcome={outcome}
      />
      <p className="max-w-[70ch] text-muted text-sm">
        {t("segment.weighed", { count: caseCount(segment), weight: segmentWeight })}
      </p>
    </div>
  );
}

/** Groups of cases in which the causes occur in other shares than in all. */
export function SegmentsTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const { segmentName } = useSegmentName();
  const { causes, segments, segmentWeight } = document;
  const keys = elementKeys("segments", segments);
  const place = Math.max(0, keys.indexOf(selected ?? ""));
  const [segment, key] = [segments[place], keys[place]];
  return (
    <MasterDetail
      label={t("tab.segments")}
      hint={t("segment.hint")}
      entries={segments.map((one, index) => ({
        key: keys[index] ?? "",
        label: segmentName(one.match),
        aside: String(caseCount(one)),
      }))}
      selected={key ?? null}
      onSelect={onSelect}
      add={
        segments.length < MAX_SEGMENTS ? (
          <AddSegment
            isTaken={(match) => keys.includes(elementKeys("segments", [{ match }])[0] ?? "")}
            onAdd={(match) => {
              const [added = ""] = elementKeys("segments", [{ match }]);
              edit(`add ${added}`, (before) => addSegment(before, match));
              onSelect(added);
            }}
          />
        ) : null
      }
    >
      {segment && key !== undefined ? (
        <SegmentEditor
          key={key}
          segment={segment}
          segmentKey={key}
          causes={causes}
          segments={segments}
          segmentWeight={segmentWeight}
        />
      ) : null}
    </MasterDetail>
  );
}
