/** What has been done on a case: the answer that stands of each check, and the remedies that were carried out. */
export type DoneOnCase = { answers: Readonly<Record<string, string>>; triedRemedies: readonly string[] };

type Condition = { check: string; answers: string[] } | { remedy: string };

const CODE = "[A-Za-z0-9_]{1,40}";
const CONDITION = new RegExp(`^(?:(${CODE})=(${CODE}(?:,${CODE})*)|(${CODE}))$`);

/**
 * Reads what stands between the braces of `{{done: RESERVED_PHONE=SAME_SEEN,DIFFERS; UPDATE_RESERVED_PHONE}}`: the
 * step in which it stands is done once the check has one of the answers or the remedy was carried out. Null for any
 * other text.
 */
function conditionsOf(text: string): Condition[] | null {
  const body = /^done:(.*)$/.exec(text)?.[1];
  if (body === undefined) return null;
  const conditions: Condition[] = [];
  for (const part of body.split(";")) {
    const [, check, answers = "", remedy] = CONDITION.exec(part.replaceAll(/\s/g, "")) ?? [];
    if (check) conditions.push({ check, answers: answers.split(",") });
    else if (remedy) conditions.push({ remedy });
    else return null;
  }
  return conditions;
}

export const isStepMark = (text: string): boolean => conditionsOf(text) !== null;

/** Whether a mark, as it stands between its braces, says that its step is done; false of what is no mark. */
export const isDoneBy = (text: string, { answers, triedRemedies }: DoneOnCase): boolean =>
  (conditionsOf(text) ?? []).some((condition) =>
    "remedy" in condition
      ? triedRemedies.includes(condition.remedy)
      : condition.answers.includes(answers[condition.check] ?? ""),
  );
