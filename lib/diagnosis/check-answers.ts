export interface AnswerRow {
  id: string;
  checkCode: string;
  /** An answer of the model, a neutral answer, or null: the answer before was taken back. */
  answerCode: string | null;
  answeredAt: Date | string;
}

/**
 * What now holds for each check, from rows that are only ever added: the latest by (answeredAt, id), the id
 * deciding within one millisecond. A check whose latest row is null counts as never answered.
 */
export function latestAnswers(rows: readonly AnswerRow[]): Record<string, string> {
  const latest = new Map<string, AnswerRow>();
  for (const row of rows) {
    const known = latest.get(row.checkCode);
    if (known === undefined || isLater(row, known)) latest.set(row.checkCode, row);
  }
  return Object.fromEntries(
    [...latest].flatMap(([checkCode, { answerCode }]) =>
      answerCode === null ? [] : [[checkCode, answerCode] as const],
    ),
  );
}

function isLater(row: AnswerRow, known: AnswerRow): boolean {
  const difference = new Date(row.answeredAt).getTime() - new Date(known.answeredAt).getTime();
  return difference === 0 ? row.id > known.id : difference > 0;
}
