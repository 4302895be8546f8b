import { withNewAnswer, withoutAnswer } from "./likelihood-row";
import type { ModelCheck, ModelDocument, ModelRemedy } from "./model-schema";

type Shares = Record<string, number>;
type Text = { zh: string; en: string };
type WithCauses = { causes: Shares };

const without = (values: Shares, code: string): Shares => {
  const { [code]: _, ...rest } = values;
  return rest;
};
/** Shares of a code with one cause taken out, the rest filling its place. */
const withoutShare = (shares: Shares, code: string): Shares => {
  if (!(code in shares)) return shares;
  const rest = without(shares, code);
  const sum = Object.values(rest).reduce((total, share) => total + share, 0);
  return Object.fromEntries(Object.entries(rest).map(([key, share]) => [key, share / sum]));
};
const dropCause = <Item extends WithCauses>(item: Item, code: string): Item =>
  code in item.causes ? { ...item, causes: without(item.causes, code) } : item;

/** What a new cause weighs: one in a hundred of all cases. */
const NEW_CAUSE_SHARE = 0.01;

export function addCause(document: ModelDocument, code: string, name: Text): ModelDocument {
  const total = document.causes.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
  const priorWeight = Number(((total * NEW_CAUSE_SHARE) / (1 - NEW_CAUSE_SHARE)).toPrecision(3));
  return { ...document, causes: [...document.causes, { code, name, priorWeight, confirmedCases: 0 }] };
}

/** Without a cause and without everything that names it. */
export function removeCause(document: ModelDocument, code: string): ModelDocument {
  return {
    ...document,
    causes: document.causes.filter((cause) => cause.code !== code),
    segments: document.segments.map((segment) =>
      code in segment.counts ? { ...segment, counts: without(segment.counts, code) } : segment,
    ),
    codeSystems: document.codeSystems.map((system) => ({
      ...system,
      ranges: system.ranges.map((range) => dropCause(range, code)),
    })),
    codes: document.codes.map((mapped) =>
      code in mapped.causes ? { ...mapped, causes: withoutShare(mapped.causes, code) } : mapped,
    ),
    messages: document.messages.map((message) => dropCause(message, code)),
    checks: document.checks.map((check) => {
      if (!(code in check.counts)) return check;
      const { [code]: _, ...counts } = check.counts;
      return { ...check, counts };
    }),
    remedies: document.remedies.map((remedy) =>
      code in remedy.fixes ? { ...remedy, fixes: without(remedy.fixes, code) } : remedy,
    ),
    deskFacts: document.deskFacts.map((fact) => dropCause(fact, code)),
  };
}

/** For a person to write. */
export const UNTOLD: Text = { zh: "", en: "" };

/** A check with two answers that say nothing yet; its question is for a person to write. */
export function addCheck(document: ModelDocument, code: string): ModelDocument {
  const number = Math.max(0, ...document.checks.map((check) => check.number)) + 1;
  const check: ModelCheck = {
    code,
    number,
    question: UNTOLD,
    how: UNTOLD,
    minutes: 1,
    customerMinutes: 0,
    source: "agent",
    askIf: [],
    answers: [
      { code: "YES", label: { zh: "是", en: "Yes" }, tone: "neutral" },
      { code: "NO", label: { zh: "否", en: "No" }, tone: "neutral" },
    ],
    counts: { default: [10, 10] },
  };
  return { ...document, checks: [...document.checks, check] };
}

type Gone = (ref: { check: string; answers: readonly string[] }) => boolean;

/** Preconditions, contradictions and the comparison without those that name what is gone. */
function withoutReferences(document: ModelDocument, isGone: Gone): ModelDocument {
  const names = ({ check, answer }: { check: string; answer: string }) =>
    isGone({ check, answers: [answer] });
  const { comparison } = document;
  const sides = comparison ? [comparison.here, comparison.elsewhere] : [];
  const isCut = sides.some(({ check, works, fails }) => isGone({ check, answers: [works, fails] }));
  return {
    ...document,
    contradictions: document.contradictions.filter(({ first, second }) => !names(first) && !names(second)),
    comparison: isCut ? null : comparison,
  };
}

/** Without a check and without everything that rests on it. */
export function removeCheck(document: ModelDocument, code: string): ModelDocument {
  const rest = withoutReferences(document, ({ check }) => check === code);
  return {
    ...rest,
    checks: rest.checks
      .filter((check) => check.code !== code)
      .map((check) =>
        check.askIf.some((condition) => condition.check === code)
          ? { ...check, askIf: check.askIf.filter((condition) => condition.check !== code) }
          : check,
      ),
    dependences: rest.dependences.filter(({ check, parent }) => check !== code && parent !== code),
  };
}

const rows = (counts: ModelCheck["counts"], change: (row: number[]) => number[]): ModelCheck["counts"] =>
  Object.fromEntries(Object.entries(counts).map(([cause, row]) => [cause, change(row)]));

/** One more answer, rare under every cause; what goes together with the check is neutral about it. */
export function addAnswer(document: ModelDocument, checkCode: string, code: string): ModelDocument {
  return {
    ...document,
    checks: document.checks.map((check) =>
      check.code === checkCode
        ? {
            ...check,
            answers: [...check.answers, { code, label: UNTOLD, tone: "neutral" as const }],
            counts: rows(check.counts, withNewAnswer),
          }
        : check,
    ),
    dependences: document.dependences.map((one) => {
      const wider = one.check === checkCode ? one.ratios.map((row) => [...row, 1]) : one.ratios;
      if (one.parent !== checkCode) return one.check === checkCode ? { ...one, ratios: wider } : one;
      return { ...one, ratios: [...wider, (wider[0] ?? []).map(() => 1)] };
    }),
  };
}

/** Without an answer; its likelihood goes to the others, and what asked for it is gone. */
export function removeAnswer(document: ModelDocument, checkCode: string, code: string): ModelDocument {
  const at =
    document.checks
      .find((check) => check.code === checkCode)
      ?.answers.findIndex((answer) => answer.code === code) ?? -1;
  if (at < 0) return document;
  const others = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => index !== at);
  const rest = withoutReferences(
    document,
    ({ check, answers }) => check === checkCode && answers.includes(code),
  );
  return {
    ...rest,
    checks: rest.checks.map((check) => {
      const askIf = check.askIf.flatMap((condition) => {
        if (condition.check !== checkCode) return [condition];
        const answers = condition.answers.filter((answer) => answer !== code);
        return answers.length > 0 ? [{ ...condition, answers }] : [];
      });
      if (check.code !== checkCode) return check.askIf.length > 0 ? { ...check, askIf } : check;
      return {
        ...check,
        askIf,
        answers: others(check.answers),
        counts: rows(check.counts, (row) => withoutAnswer(row, at)),
      };
    }),
    dependences: rest.dependences.map((one) => {
      const ratios = one.parent === checkCode ? others(one.ratios) : one.ratios;
      return one.check === checkCode ? { ...one, ratios: ratios.map(others) } : { ...one, ratios };
    }),
  };
}

export function addRemedy(document: ModelDocument, code: string): ModelDocument {
  const remedy: ModelRemedy = {
    code,
    label: UNTOLD,
    owner: "agent",
    minutes: 5,
    customerMinutes: 0,
    fixes: {},
  };
  return { ...document, remedies: [...document.remedies, remedy] };
}

export function addMessage(document: ModelDocument, id: string): ModelDocument {
  return { ...document, messages: [...document.messages, { id, label: UNTOLD, patterns: [], causes: {} }] };
}

/** A group of cases in which nothing has been counted yet. Its dimensions stay for good: they are its name. */
export function addSegment(document: ModelDocument, match: Record<string, string>): ModelDocument {
  return { ...document, segments: [...document.segments, { match, counts: {} }] };
}

export function addDeskFact(document: ModelDocument, kind: string): ModelDocument {
  return { ...document, deskFacts: [...document.deskFacts, { kind, label: UNTOLD, causes: {} }] };
}
