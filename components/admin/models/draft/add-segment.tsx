"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { named } from "@/components/ui/options";
import { TextField } from "@/components/ui/text-field";
import { SEGMENT_DIMENSIONS } from "@/lib/diagnosis/model-vocabulary";
import { useDraft } from "./draft-context";
import { isDeskDimension, useSegmentName } from "./use-segment-name";

type Match = Record<string, string>;
type AddSegmentProps = { isTaken: (match: Match) => boolean; onAdd: (match: Match) => void };

const NO_OTHER = { dimension: "", value: "" };

/** What was chosen, with a dimension of another trade where one was typed whole. */
function matchOf(chosen: Match, { dimension, value }: typeof NO_OTHER): Match {
  const [name, text] = [dimension.trim(), value.trim()];
  return name === "" || text === "" || isDeskDimension(name) ? chosen : { ...chosen, [name]: text };
}

/** A segment begins with the cases that it means, which stay for good. */
export function AddSegment({ isTaken, onAdd }: AddSegmentProps) {
  const t = useTranslations("drafts");
  const common = useTranslations("common");
  const { desk } = useDraft();
  const { dimensionName } = useSegmentName();
  const [chosen, setChosen] = useState<Match | null>(null);
  const [other, setOther] = useState(NO_OTHER);
  if (chosen === null)
    return (
      <Button
        size="dense"
        icon={<Plus aria-hidden="true" size={14} />}
        onPress={() => setChosen({})}
        className="justify-self-start"
      >
        {t("add.segments")}
      </Button>
    );
  const match = matchOf(chosen, other);
  const isSound = Object.keys(match).length > 0 && !isTaken(match);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    onAdd(match);
    setChosen(null);
    setOther(NO_OTHER);
  };
  return (
    <form onSubmit={submit} aria-label={t("add.segments")} className="grid gap-2">
      {SEGMENT_DIMENSIONS.map((dimension) => (
        <ComboBox
          key={dimension}
          label={dimensionName(dimension)}
          placeholder={t("segment.any")}
          options={named(desk[dimension])}
          value={chosen[dimension] ?? null}
          onChange={(value) => {
            const { [dimension]: _, ...rest } = chosen;
            setChosen(value === null ? rest : { ...rest, [dimension]: value });
          }}
        />
      ))}
      <details>
        <summary className="cursor-pointer text-muted text-sm">{t("segment.otherDimension")}</summary>
        <div className="mt-2 grid gap-2">
          <p className="text-muted text-xs">{t("segment.otherHelp")}</p>
          <TextField
            label={t("segment.name")}
            maxLength={40}
            value={other.dimension}
            onChange={(dimension) => setOther({ ...other, dimension })}
          />
          <TextField
            label={t("segment.value")}
            maxLength={80}
            value={other.value}
            onChange={(value) => setOther({ ...other, value })}
          />
        </div>
      </details>
      {isTaken(match) ? <p className="text-bad text-sm">{t("segment.taken")}</p> : null}
      <div className="flex gap-2">
        <Button type="submit" isDisabled={!isSound}>
          {t("action.add")}
        </Button>
        <Button variant="quiet" onPress={() => setChosen(null)}>
          {common("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
