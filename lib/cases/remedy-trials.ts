export interface TrialRow {
  id: string;
  remedyCode: string;
  /** Null takes the trial before back. */
  helped: boolean | null;
  recordedAt: string;
}

/** The row of each remedy that counts: the latest by (recordedAt, id). Remedies that were taken back have none. */
export function latestTrials<Row extends TrialRow>(rows: readonly Row[]): Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const known = latest.get(row.remedyCode);
    const difference = known ? Date.parse(row.recordedAt) - Date.parse(known.recordedAt) : 1;
    if (known === undefined || difference > 0 || (difference === 0 && row.id > known.id)) {
      latest.set(row.remedyCode, row);
    }
  }
  return [...latest.values()].filter(({ helped }) => helped !== null);
}

/** Remedies that were carried out and did not help, by code. */
export const failedRemedies = (rows: readonly TrialRow[]): string[] =>
  latestTrials(rows)
    .filter(({ helped }) => helped === false)
    .map(({ remedyCode }) => remedyCode)
    .sort();
