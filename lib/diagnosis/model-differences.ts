import { canonicalText } from "./canonical-document";
import type { ModelDifferences, ModelPart } from "./model-differences-schema";
import type { ModelCheck, ModelDocument } from "./model-schema";
import { orderedDimensions } from "./segment-prior";

const MAX_LISTED = 200;
/** A tenth of a percent point: less than that nobody can read on a screen. */
const TELLING = 0.001;

const gap = ({ before, after }: { before: number | null; after: number | null }): number =>
  before === null || after === null ? 1 : Math.abs(after - before);
const byGap = <Row extends { before: number | null; after: number | null }>(rows: Row[]): Row[] =>
  rows.filter((row) => gap(row) >= TELLING).sort((left, right) => gap(right) - gap(left));

const union = <Value>(left: Iterable<Value>, right: Iterable<Value>): Value[] => [
  ...new Set([...left, ...right]),
];

function priorShares({ causes }: ModelDocument): Map<string, number> {
  const total = causes.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
  return new Map(causes.map(({ code, priorWeight }) => [code, priorWeight / total]));
}

function causeDifferences(before: ModelDocument, after: ModelDocument): ModelDifferences["causes"] {
  const [old, now] = [priorShares(before), priorShares(after)];
  const nameOf = (code: string) =>
    [...after.causes, ...before.causes].find((cause) => cause.code === code)?.name ?? null;
  return byGap(
    union(old.keys(), now.keys()).map((causeCode) => ({
      causeCode,
      name: nameOf(causeCode),
      before: old.get(causeCode) ?? null,
      after: now.get(causeCode) ?? null,
    })),
  );
}

/** P(answer | cause) of one row of a check, by answer; a cause without a row has the default one. */
function answerShares({ answers, counts }: ModelCheck, cause: string): Map<string, number> {
  const row = counts[cause] ?? counts.default ?? [];
  const total = row.reduce((sum, count) => sum + count, 0);
  return new Map(answers.map(({ code }, index) => [code, (row[index] ?? 0) / total]));
}

function answerDifferences(before: ModelDocument, after: ModelDocument): ModelDifferences["answers"] {
  const rows = after.checks.flatMap((check) => {
    const old = before.checks.find(({ code }) => code === check.code);
    if (!old) return [];
    return union(Object.keys(old.counts), Object.keys(check.counts)).flatMap((causeCode) => {
      const [was, is] = [answerShares(old, causeCode), answerShares(check, causeCode)];
      return check.answers.map(({ code, label }) => ({
        checkCode: check.code,
        question: check.question,
        answerCode: code,
        answer: label,
        causeCode,
        before: was.get(code) ?? null,
        after: is.get(code) ?? null,
      }));
    });
  });
  return byGap(rows);
}

function remedyDifferences(before: ModelDocument, after: ModelDocument): ModelDifferences["remedies"] {
  const rows = after.remedies.flatMap(({ code, label, fixes }) => {
    const old = before.remedies.find((remedy) => remedy.code === code)?.fixes;
    if (!old) return [];
    return union(Object.keys(old), Object.keys(fixes)).map((causeCode) => ({
      remedyCode: code,
      label,
      causeCode,
      before: old[causeCode] ?? null,
      after: fixes[causeCode] ?? null,
    }));
  });
  return byGap(rows);
}

const NUMBERS = ["answerNoise", "temperature", "codeStrength", "segmentWeight", "referralMinutes"] as const;

type Entry = { ref: string; label: { zh: string; en: string } | null; content: unknown };

/** What a document holds besides the numbers that are compared one by one, as entries with a name each. */
function entriesOf(document: ModelDocument): Record<ModelPart, Entry[]> {
  const { codes, codeSystems, messages, segments, dependences, contradictions, deskFacts } = document;
  return {
    checks: document.checks.map(({ counts: _, ...check }) => ({
      ref: check.code,
      label: check.question,
      content: check,
    })),
    codes: codes.map((code) => ({ ref: `${code.system}:${code.code}`, label: code.meaning, content: code })),
    codeSystems: codeSystems.map((system) => ({ ref: system.code, label: system.name, content: system })),
    messages: messages.map((message) => ({ ref: message.id, label: message.label, content: message })),
    remedies: document.remedies.map(({ fixes: _, ...remedy }) => ({
      ref: remedy.code,
      label: remedy.label,
      content: remedy,
    })),
    segments: segments.map((segment) => ({
      ref: orderedDimensions(Object.keys(segment.match))
        .map((dimension) => segment.match[dimension])
        .join(" · "),
      label: null,
      content: segment,
    })),
    dependences: dependences.map((one) => ({
      ref: `${one.parent} → ${one.check}`,
      label: null,
      content: one,
    })),
    contradictions: contradictions.map((one) => ({ ref: one.id, label: one.reason, content: one })),
    deskFacts: deskFacts.map((fact) => ({ ref: fact.kind, label: fact.label, content: fact })),
    comparison: document.comparison ? [{ ref: "comparison", label: null, content: document.comparison }] : [],
  };
}

function partDifferences(before: ModelDocument, after: ModelDocument): ModelDifferences["parts"] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  return (Object.keys(now) as ModelPart[]).flatMap((part) => {
    const was = new Map(old[part].map((entry) => [entry.ref, entry]));
    const is = new Map(now[part].map((entry) => [entry.ref, entry]));
    return union(was.keys(), is.keys()).flatMap((ref): ModelDifferences["parts"] => {
      const [earlier, later] = [was.get(ref), is.get(ref)];
      const label = (later ?? earlier)?.label ?? null;
      if (!earlier) return [{ part, ref, label, change: "added" }];
      if (!later) return [{ part, ref, label, change: "removed" }];
      return canonicalText(earlier.content) === canonicalText(later.content)
        ? []
        : [{ part, ref, label, change: "changed" }];
    });
  });
}

/** Where `after` differs from `before`, numbers as shares from 0 to 1. A document differs from itself nowhere. */
export function modelDifferences(
  before: { number: number; document: ModelDocument },
  after: { number: number; document: ModelDocument },
): ModelDifferences {
  const [old, now] = [before.document, after.document];
  const lists = {
    causes: causeDifferences(old, now),
    answers: answerDifferences(old, now),
    remedies: remedyDifferences(old, now),
    parts: partDifferences(old, now),
  };
  return {
    before: before.number,
    after: after.number,
    causes: lists.causes.slice(0, MAX_LISTED),
    answers: lists.answers.slice(0, MAX_LISTED),
    remedies: lists.remedies.slice(0, MAX_LISTED),
    parts: lists.parts.slice(0, MAX_LISTED),
    numbers: NUMBERS.flatMap((name) =>
      old[name] === now[name] ? [] : [{ name, before: old[name], after: now[name] }],
    ),
    leftOut: Object.values(lists).reduce((sum, { length }) => sum + Math.max(0, length - MAX_LISTED), 0),
  };
}
