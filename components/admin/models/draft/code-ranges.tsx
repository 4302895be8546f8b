"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { addRange, withRangeEnd } from "@/lib/diagnosis/draft-code-edits";
import { type DraftPath, elementKeys } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { CauseValues } from "./cause-values";
import { TextCell, TextPair } from "./cells";
import { useDraft, useFaultInside, usePlace } from "./draft-context";
import { RemoveButton } from "./remove-button";

const MAX_RANGES = 100;

type CodeRange = ModelDocument["codeSystems"][number]["ranges"][number];
type Causes = { causes: ModelDocument["causes"] };

type RangeProps = Causes & { systemCode: string; range: CodeRange; place: number; path: DraftPath };

/** One range. What it speaks for is drawn once it is opened, or to show a fault in it. */
function Range({ systemCode, range, place, path, causes }: RangeProps) {
  const t = useTranslations("drafts");
  const { edit, set } = useDraft();
  const { id } = usePlace(path);
  const values = [...path, "causes"];
  const hasFault = useFaultInside(values);
  const [isOpen, setOpen] = useState(false);
  if (hasFault && !isOpen) setOpen(true);
  const { from, to } = range;
  const name = `${from}–${to}`;
  return (
    <li id={id} tabIndex={-1} className="grid min-w-0 gap-2 rounded-md border border-line p-3 outline-none">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 lg:grid-cols-[auto_minmax(0,1fr)_auto]">
        <div className="flex items-center gap-1.5">
          {(["from", "to"] as const).map((end) => (
            <Fragment key={end}>
              {end === "to" ? <span aria-hidden="true">–</span> : null}
              <TextCell
                path={[...path, end]}
                label={`${name}: ${t(`field.${end}`)}`}
                value={range[end]}
                onText={(digits) =>
                  edit(`${systemCode} range ${place} ${end}`, (document) =>
                    withRangeEnd(document, systemCode, place, { [end]: digits.trim() }),
                  )
                }
                className="w-24! tabular-nums"
              />
            </Fragment>
          ))}
        </div>
        <div className="max-lg:order-last max-lg:col-span-2">
          <TextPair
            path={[...path, "meaning"]}
            label={(language) => `${name}: ${t("field.meaning")}, ${t(`field.${language}`)}`}
            text={range.meaning}
          />
        </div>
        <RemoveButton name={name} onRemove={() => set(path, undefined)} />
      </div>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="w-fit cursor-pointer py-1 text-muted text-sm">
          {t("codeSystem.causes", { count: Object.keys(range.causes).length })}
        </summary>
        {isOpen ? (
          <div className="pt-1">
            <CauseValues path={values} values={range.causes} causes={causes} kind="ratios" />
          </div>
        ) : null}
      </details>
    </li>
  );
}

/** What codes say that the model does not list one by one, by the digits between which they lie. */
export function CodeRanges({
  systemCode,
  ranges,
  causes,
}: Causes & { systemCode: string; ranges: CodeRange[] }) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const path = ["codeSystems", systemCode, "ranges"];
  const keys = elementKeys("ranges", ranges);
  return (
    <section aria-label={t("field.ranges")} className="grid min-w-0 gap-2">
      <h3 className="font-semibold text-base">{t("field.ranges")}</h3>
      <p className="max-w-[70ch] text-muted text-sm">{t("codeSystem.rangesHint")}</p>
      <ul className="grid gap-2">
        {ranges.map((range, place) => (
          <Range
            // biome-ignore lint/suspicious/noArrayIndexKey: its ends are its key and change while they are typed
            key={place}
            systemCode={systemCode}
            range={range}
            place={place}
            path={[...path, keys[place] ?? ""]}
            causes={causes}
          />
        ))}
      </ul>
      {ranges.length < MAX_RANGES ? (
        <Button
          size="dense"
          icon={<Plus aria-hidden="true" size={14} />}
          onPress={() =>
            edit(`add ${systemCode} range ${ranges.length}`, (before) => addRange(before, systemCode))
          }
          className="justify-self-start"
        >
          {t("add.ranges")}
        </Button>
      ) : null}
    </section>
  );
}
