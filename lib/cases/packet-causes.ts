import { probabilityWord } from "@/lib/diagnosis/probability-words";
import { filledText } from "@/lib/i18n/filled-text";
import { localText } from "@/lib/i18n/locale";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { type EvidenceSentence, evidenceSentence } from "./evidence-text";
import type { PacketFacts, PacketWords } from "./packet";

const MAX_FOUND = 3;
const MAX_RULED_OUT = 5;
const MAX_REASONS = 2;
/** A cause is still in question while it is as probable as one in five; under one in twenty it is not. */
const IN_QUESTION = 0.2;
const HARDLY = 0.05;
/** Evidence that halves the odds, in decibans. */
const TELLING_DB = -3;

const nameOf = ({ catalog, locale }: PacketFacts, causeCode: string): string => {
  const cause = catalog.causes.find(({ code }) => code === causeCode);
  return cause ? localText(cause.name, locale) : causeCode;
};

/** The recorded cause of a closed case with how sure it is; else what the diagnosis thinks, in words and as such. */
export function foundCauses(facts: PacketFacts): { causeCode: string; name: string; line: string }[] {
  const { supportCase, diagnosis, words } = facts;
  const { status, causeCode, causeCertainty } = supportCase;
  if (status === "closed" && causeCode !== null) {
    const name = nameOf(facts, causeCode);
    const text = causeCertainty === "confirmed" ? words.foundConfirmed : words.foundPresumed;
    return [{ causeCode, name, line: filledText(text, { cause: name }) }];
  }
  return diagnosis.causes
    .filter(({ posterior, evidence }) => evidence.length > 0 && posterior >= IN_QUESTION)
    .slice(0, MAX_FOUND)
    .map((cause) => {
      const name = nameOf(facts, cause.causeCode);
      const word = words.word[probabilityWord(Math.min(cause.posterior, 1))];
      return {
        causeCode: cause.causeCode,
        name,
        line: filledText(words.foundWord, { cause: name, word }),
      };
    });
}

function sentenceText(sentence: EvidenceSentence, { evidence }: PacketWords): string {
  switch (sentence.kind) {
    case "answer":
      return filledText(evidence.answer, { question: sentence.question, answer: sentence.answer });
    case "code":
      return filledText(evidence.code, { code: sentence.code, meaning: sentence.meaning });
    default:
      return filledText(evidence[sentence.kind], { label: sentence.label });
  }
}

const against = ({ evidence }: CaseDiagnosis["causes"][number]) =>
  evidence.filter(({ weightDb }) => weightDb <= TELLING_DB).sort((a, b) => a.weightDb - b.weightDb);

/** Causes that the evidence of this case speaks against and that are hardly possible any more, strongest first. */
export function ruledOutCauses(facts: PacketFacts): string[] {
  const { diagnosis, checklist, locale, words } = facts;
  const found = new Set(foundCauses(facts).map(({ causeCode }) => causeCode));
  const causes = diagnosis.causes
    .filter(({ causeCode, posterior }) => posterior < HARDLY && !found.has(causeCode))
    .map((cause) => ({ cause, reasons: against(cause) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.reasons[0]?.weightDb ?? 0) - (b.reasons[0]?.weightDb ?? 0));
  const lines = causes.slice(0, MAX_RULED_OUT).map(({ cause, reasons }) =>
    filledText(words.because, {
      cause: nameOf(facts, cause.causeCode),
      why: reasons
        .slice(0, MAX_REASONS)
        .map((evidence) => sentenceText(evidenceSentence(evidence, diagnosis, checklist, locale), words))
        .join(words.separator),
    }),
  );
  const rest = causes.length - lines.length;
  return rest > 0 ? [...lines, filledText(words.moreRuledOut, { count: String(rest) })] : lines;
}
