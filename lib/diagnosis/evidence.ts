import { type CauseLikelihood, causeLikelihood } from "./cause-likelihood";
import { treeLikelihood } from "./check-tree";
import { readCode } from "./code-reading";
import type { CompiledModel } from "./compiled-model";
import { matchMessages } from "./message-match";
import type { Segment } from "./segment-prior";
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
  /** Chooses the prior. */
  segment?: Segment;
  /** What the desk knows by itself; `strength` 1 while it holds, falling to 0 once it is over. */
  deskFacts?: readonly { kind: string; strength: number }[];
  /** Remedies that were carried out and did not help. */
  failedRemedies?: readonly string[];
  /** Checks whose answer was asked for twice and stands: they are not asked again. */
  confirmedChecks?: readonly string[];
}

export interface EvidenceItem {
  source: "code" | "code_range" | "message" | "answer" | "desk_fact" | "remedy";
  /** Check code, message id, kind of desk fact, remedy code, or code ref (see `CodeReading.ref`). */
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
  /** Kinds of desk fact and remedies that the model does not know. */
  refs: string[];
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
  const desk = readDeskFacts(model, evidence);
  const items: EvidenceItem[] = [
    ...(code.reading === null ? [] : [code.reading]),
    ...messages.map(({ id, likelihood }) => ({ source: "message" as const, ref: id, likelihood })),
    ...answers.items,
    ...desk.items,
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
      refs: desk.unmatched.sort(),
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
    if (!model.trees.has(checkCode)) {
      items.push({ source: "answer", ref: checkCode, answerCode, likelihood: answer.likelihood });
    }
  }
  return { items: [...items, ...treeItems(model, answers)], stopFlags, unmatched };
}

/**
 * Answers of checks that go together, each counted for what it adds to those before it in its tree:
 * P(answer | cause, answers before), so that saying the same thing twice weighs once.
 */
function treeItems(model: CompiledModel, answers: Evidence["answers"]): EvidenceItem[] {
  return [...new Set(model.trees.values())].flatMap((tree) => {
    const before: Record<string, string> = {};
    let likelihoodBefore: Float64Array | null = null;
    return tree.nodes.flatMap(({ checkCode, answerIndex }): EvidenceItem[] => {
      const answerCode = answers[checkCode];
      if (answerCode === undefined || !answerIndex.has(answerCode)) return [];
      before[checkCode] = answerCode;
      const together = treeLikelihood(tree, before);
      const earlier = likelihoodBefore;
      likelihoodBefore = together;
      const plain = earlier ? together.map((value, cause) => value / (earlier[cause] ?? 1)) : together;
      return [{ source: "answer", ref: checkCode, answerCode, likelihood: causeLikelihood(plain) }];
    });
  });
}

/** Desk facts, each as a likelihood ratio that fades with its strength, and remedies that failed. */
function readDeskFacts(model: CompiledModel, { deskFacts = [], failedRemedies = [] }: Evidence) {
  const items: EvidenceItem[] = [];
  const unmatched: string[] = [];
  const strongest = new Map<string, number>();
  for (const { kind, strength } of deskFacts) {
    strongest.set(kind, Math.max(strongest.get(kind) ?? 0, Math.min(1, Math.max(0, strength))));
  }
  for (const [kind, strength] of strongest) {
    const ratios = model.deskFacts.get(kind);
    if (ratios === undefined) unmatched.push(kind);
    else {
      const plain = ratios.map((ratio) => 1 + (ratio - 1) * strength);
      items.push({ source: "desk_fact", ref: kind, likelihood: causeLikelihood(plain) });
    }
  }
  for (const code of new Set(failedRemedies)) {
    const remedy = model.remedies.find((one) => one.code === code);
    if (remedy === undefined) unmatched.push(code);
    else {
      const plain = remedy.fixes.map((fixed) => 1 - fixed);
      items.push({ source: "remedy", ref: code, likelihood: causeLikelihood(plain) });
    }
  }
  return { items, unmatched };
}

function byCanonicalOrder(a: EvidenceItem, b: EvidenceItem): number {
  const keyA = `${a.source} ${a.ref}`;
  const keyB = `${b.source} ${b.ref}`;
  if (keyA === keyB) return 0;
  return keyA < keyB ? -1 : 1;
}
