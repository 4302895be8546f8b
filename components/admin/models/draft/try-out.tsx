"use client";

import { useQuery } from "@tanstack/react-query";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { Evidence } from "@/lib/diagnosis/evidence";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { diagnose } from "@/lib/diagnosis/posterior";
import type { Segment } from "@/lib/diagnosis/segment-prior";
import { fetchJson } from "@/lib/http/fetch-json";
import { localText } from "@/lib/i18n/locale";
import { api } from "@/lib/routes";
import { useDraft } from "./draft-context";
import type { DraftTab } from "./draft-tabs";
import { TryCauses } from "./try-causes";
import { TryDeskFacts, TrySegment } from "./try-place";
import { NO_SYMPTOMS, TrySymptoms } from "./try-symptoms";

type Place = { segment: Segment; deskFacts: readonly string[] };
const NO_PLACE: Place = { segment: {}, deskFacts: [] };

type TryOutProps = {
  /** Without faults. */
  document: ModelDocument;
  isStale: boolean;
  base: { modelId: string; number: number };
  /** What is being edited, to be answered first. */
  checkCode: string | null;
  tab: DraftTab;
};

/** Answers set by hand and what the model says to them, beside what it said before the editing; nothing is stored. */
export const TryOut = memo(function TryOut({ document, isStale, base, checkCode, tab }: TryOutProps) {
  const t = useTranslations("drafts.try");
  const { locale } = useDraft();
  const [answers, setAnswers] = useState<Evidence["answers"]>({});
  const [symptoms, setSymptoms] = useState(NO_SYMPTOMS);
  const [place, setPlace] = useState(NO_PLACE);
  const [chosen, setChosen] = useState<{ code: string; beside: string | null } | null>(null);
  const model = useMemo(() => compileModel(document), [document]);
  const { data: before } = useQuery({
    queryKey: ["model-document", base.modelId],
    queryFn: ({ signal }) => fetchJson<ModelDocument>(api.modelDocument(base.modelId), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    select: compileModel,
  });
  const { codeSystems } = document;
  const evidence = useMemo(() => {
    const deskFacts = place.deskFacts.map((kind) => ({ kind, strength: 1 }));
    // A system that was taken away meanwhile is shown as any.
    const isKnown = codeSystems.some(({ code }) => code === symptoms.codeSystem);
    const codeSystem = isKnown ? symptoms.codeSystem : "";
    return { answers, symptoms: { ...symptoms, codeSystem }, segment: place.segment, deskFacts };
  }, [answers, symptoms, place, codeSystems]);
  const now = useMemo(() => diagnose(model, evidence).causes, [model, evidence]);
  const earlier = useMemo(() => before && diagnose(before, evidence).causes, [before, evidence]);
  // What was chosen here stands until another check is opened in the editor.
  const shown = chosen && chosen.beside === checkCode ? chosen.code : checkCode;
  const check = document.checks.find(({ code }) => code === shown) ?? document.checks[0];
  const put = (code: string, answer: string | null) => {
    const { [code]: _, ...others } = answers;
    setAnswers(answer === null ? others : { ...others, [code]: answer });
  };
  const putPlace = (changes: Partial<Place>) => {
    const next = { ...place, ...changes };
    setPlace(Object.keys(next.segment).length + next.deskFacts.length === 0 ? NO_PLACE : next);
  };
  const answered = document.checks.filter(({ code }) => answers[code] !== undefined);
  const isEmpty = answered.length === 0 && symptoms === NO_SYMPTOMS && place === NO_PLACE;
  return (
    <section
      aria-label={t("title")}
      className="grid min-w-0 content-start gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold text-base">{t("title")}</h2>
        {isEmpty ? (
          <span className="text-faint text-xs">{t("hint")}</span>
        ) : (
          <Button
            size="dense"
            variant="quiet"
            onPress={() => {
              setAnswers({});
              setSymptoms(NO_SYMPTOMS);
              setPlace(NO_PLACE);
            }}
          >
            {t("clear")}
          </Button>
        )}
      </header>
      <Select
        label={t("check")}
        isLabelHidden
        options={document.checks.map(({ code, question }) => ({
          id: code,
          label: localText(question, locale) || code,
        }))}
        value={check?.code ?? null}
        onChange={(code) => setChosen({ code, beside: checkCode })}
      />
      <div className="flex flex-wrap gap-1.5">
        {(check?.answers ?? []).map(({ code, label }) => {
          const isSet = check && answers[check.code] === code;
          return (
            <button
              key={code}
              type="button"
              aria-pressed={Boolean(isSet)}
              onClick={() => check && put(check.code, isSet ? null : code)}
              className={classNames(
                "min-h-7 rounded-md border px-2 py-0.5 text-left text-sm pointer-coarse:min-h-10",
                isSet
                  ? "border-accent bg-accent text-accent-ink"
                  : "border-line-strong bg-surface hover:border-accent hover:bg-accent-soft",
              )}
            >
              {localText(label, locale) || code}
            </button>
          );
        })}
      </div>
      <TrySymptoms systems={document.codeSystems} symptoms={symptoms} onChange={setSymptoms} />
      <TrySegment
        segments={document.segments}
        segment={place.segment}
        isOpen={tab === "segments"}
        onChange={(segment) => putPlace({ segment })}
      />
      <TryDeskFacts
        deskFacts={document.deskFacts}
        kinds={place.deskFacts}
        isOpen={tab === "deskFacts"}
        onChange={(deskFacts) => putPlace({ deskFacts })}
      />
      {answered.length > 0 ? (
        <ul aria-label={t("set")} className="grid gap-1 text-sm">
          {answered.map(({ code, question, answers: options }) => {
            const answer = options.find((option) => option.code === answers[code]);
            const text = localText(question, locale) || code;
            return (
              <li key={code} className="flex items-start gap-2 rounded-md bg-bg px-2 py-1">
                <span className="min-w-0 flex-1">
                  <span className="text-muted">{text}</span> {answer ? localText(answer.label, locale) : null}
                </span>
                <button
                  type="button"
                  aria-label={t("takeBack", { check: text })}
                  onClick={() => put(code, null)}
                  className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-fg"
                >
                  <X aria-hidden="true" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {isStale ? <p className="rounded-md bg-warn-soft px-2 py-1 text-sm text-warn">{t("stale")}</p> : null}
      {isEmpty ? <p className="text-muted text-sm">{t("nothing")}</p> : null}
      <TryCauses causes={now} before={earlier} number={base.number} />
    </section>
  );
});
