"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { classNames } from "@/components/ui/class-names";
import { percentText } from "@/components/ui/percent";
import { ProbabilityBar } from "@/components/ui/probability-bar";
import { Tag } from "@/components/ui/tag";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { evidenceSentence } from "@/lib/cases/evidence-text";
import { probabilityWord } from "@/lib/diagnosis/probability-words";
import { useCaseFrame } from "./case-context";

type DiagnosedCause = CaseDiagnosis["causes"][number];

const SHOWN_EVIDENCE = 6;

function EvidenceList({ cause, diagnosis }: { cause: DiagnosedCause; diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  if (cause.evidence.length === 0) return <p className="mt-1 text-muted text-xs">{t("noEvidence")}</p>;
  return (
    <ul className="mt-1 grid gap-0.5 text-xs">
      {cause.evidence.slice(0, SHOWN_EVIDENCE).map((item) => {
        const sentence = evidenceSentence(item, diagnosis, checklist, locale);
        const isFor = item.weightDb > 0;
        return (
          <li
            key={`${item.source} ${item.ref}`}
            className="grid grid-cols-[14px_1fr_auto] gap-1.5 text-muted"
          >
            <span aria-hidden="true" className={isFor ? "text-ok" : "text-bad"}>
              {isFor ? "＋" : "－"}
            </span>
            <span>
              <span className="sr-only">{isFor ? t("for") : t("against")} </span>
              {sentence.kind === "answer"
                ? t("byAnswer", { question: sentence.question, answer: sentence.answer })
                : null}
              {sentence.kind === "message" ? t("byMessage", { label: sentence.label }) : null}
              {sentence.kind === "remedy" ? t("byRemedy", { remedy: sentence.label }) : null}
              {sentence.kind === "deskFact" ? t("byDeskFact", { fact: sentence.label }) : null}
              {sentence.kind === "code"
                ? t("byCode", { code: sentence.code, meaning: sentence.meaning })
                : null}
            </span>
            <span className="whitespace-nowrap text-faint">
              {isFor ? "+" : "−"}
              {format.number(Math.abs(item.weightDb), { maximumFractionDigits: 1 })} dB
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A cause with its probability in words and numbers; the evidence for and against it opens below. */
export function CauseRow({
  cause,
  diagnosis,
  isLeading,
}: {
  cause: DiagnosedCause;
  diagnosis: CaseDiagnosis;
  isLeading: boolean;
}) {
  const t = useTranslations("cases.diagnosisPanel");
  const name = useCatalogNames().causeName(cause.causeCode);
  const percent = percentText(cause.posterior);
  const word = t(`word.${probabilityWord(cause.posterior)}`);
  // Null: as the rank has it. What a person opened or closed stays so until the rank changes.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const restsOn =
    cause.confirmedCases > 0 ? t("restsOnCases", { count: cause.confirmedCases }) : t("restsOnExpert");
  return (
    <details
      data-moving={cause.causeCode}
      open={chosen ?? isLeading}
      onToggle={({ currentTarget: { open } }) => setChosen(open === isLeading ? null : open)}
      className="border-line border-b py-2.5"
    >
      <summary className="cursor-pointer list-none">
        <span className="mb-1.5 flex items-baseline gap-2">
          <span className={classNames("min-w-0", isLeading ? "font-semibold" : "font-medium")}>{name}</span>
          {isLeading ? <Tag tone="info">{word}</Tag> : null}
          <span className="ml-auto whitespace-nowrap font-semibold">{percent}</span>
        </span>
        <ProbabilityBar label={name} share={cause.posterior} valueText={`${word}, ${percent}`} />
        <span className="mt-1 block text-faint text-xs">{restsOn}</span>
      </summary>
      {/* Twenty-five closed lists would be most of the work of moving the bars. */}
      {(chosen ?? isLeading) ? <EvidenceList cause={cause} diagnosis={diagnosis} /> : null}
    </details>
  );
}
