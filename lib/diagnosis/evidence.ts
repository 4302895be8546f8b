import { readCode } from "./code-reading";
import type { CauseLikelihood, CompiledModel } from "./compiled-model";
import { matchMessages } from "./message-match";
import type { StopFlag } from "./stop-flag";

/** Said about a check without answering it: looked and could not tell, or put off. Carries no likelihood. */
export const NEUTRAL_ANSWERS = ["unknown", "skipped"] as const;

export interface Symptoms {
  codeSystem?: string | null;
  errorCode?: string | null;
  messageText?: string | null;
}

export interface Evidence {
  symptoms: Symptoms;
  /** Check code → answer code of the model, or a neutral answer, which carries no likelihood. */
  answers: Readonly<Record<string, string>>;
}

export interface EvidenceItem {
  source: "code" | "code_range" | "message" | "answer";
  /** Check code, message id, or code ref (see `CodeReading.ref`). */
  ref: string;
  answerCode?: string;
  likelihood: CauseLikelihood;
}

/** What was given and could not be read; nothing of it changes a posterior. */
export interface Unmatched {
  codeUnknown: boolean;
  systemUnknown: boolean;
  systemMissing: boolean;
  messageUnknown: boolean;
  answers: { checkCode: string; answerCode: string }[];
}

export interface ReadEvidence {
  /** In canonical order, so that sums do not depend on the order in which things were found out. */
  items: EvidenceItem[];
  codeRefs: string[];
  stopFlags: StopFlag[];
  unmatched: Unmatched;
}

/** Neutral answers are lower case and a model's own are upper case, so they cannot be confused. */
export function isNeutralAnswer(answerCode: string): boolean {
  return NEUTRAL_ANSWERS.some((neutral) => neutral === answerCode);
}

/**
 * Looks up every symptom and answer in the model. Evidence that no cause predicts better than another is
 * left out; what the model does not know is reported in `unmatched` and changes nothing.
 */
export function readEvidence(model: CompiledModel, evidence: Evidence): ReadEvidence {
  const { codeSystem = null, errorCode = null, messageText = null } = evidence.symptoms;
  const code = readCode(model, codeSystem, errorCode);
  const text = (messageText ?? "").trim();
  const messages = text === "" ? [] : matchMessages(model.messages, text);
  const answers = readAnswers(model, evidence.answers);
  const items: EvidenceItem[] = [
    ...(code.reading === null ? [] : [code.reading]),
    ...messages.map(({ id, likelihood }) => ({ source: "message" as const, ref: id, likelihood })),
    ...answers.items,
  ];
  return {
    items: items.filter((item) => item.likelihood.isInformative).sort(byCanonicalOrder),
    codeRefs: code.refs,
    stopFlags: [...answers.stopFlags].sort(),
    unmatched: {
      codeUnknown: code.codeUnknown,
      systemUnknown: code.systemUnknown,
      systemMissing: code.systemMissing,
      messageUnknown: text !== "" && messages.length === 0,
      answers: answers.unmatched.sort((a, b) => (a.checkCode < b.checkCode ? -1 : 1)),
    },
  };
}

function readAnswers(model: CompiledModel, answers: Evidence["answers"]) {
  const items: EvidenceItem[] = [];
  const stopFlags = new Set<StopFlag>();
  const unmatched: Unmatched["answers"] = [];
  for (const [checkCode, answerCode] of Object.entries(answers)) {
    const check = model.checks.get(checkCode);
    if (check !== undefined && isNeutralAnswer(answerCode)) continue;
    const answer = check?.answers.get(answerCode);
    if (answer === undefined) {
      unmatched.push({ checkCode, answerCode });
      continue;
    }
    if (answer.stop !== null) stopFlags.add(answer.stop);
    items.push({ source: "answer", ref: checkCode, answerCode, likelihood: answer.likelihood });
  }
  return { items, stopFlags, unmatched };
}

function byCanonicalOrder(a: EvidenceItem, b: EvidenceItem): number {
  const keyA = `${a.source} ${a.ref}`;
  const keyB = `${b.source} ${b.ref}`;
  if (keyA === keyB) return 0;
  return keyA < keyB ? -1 : 1;
}
