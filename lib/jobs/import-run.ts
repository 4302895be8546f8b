import { createReadStream } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import {
  type ImportCounts,
  importCountsSchema,
  importStatusSchema,
} from "@/lib/case-imports/case-import-schema";
import { type Choices, importChoices } from "@/lib/case-imports/import-choices";
import { NO_COUNTS } from "@/lib/case-imports/import-counts";
import type { RowProblem } from "@/lib/case-imports/import-fields";
import { type ImportMap, importMapSchema } from "@/lib/case-imports/import-map-schema";
import { isBusy } from "@/lib/case-imports/import-status";
import { type CaseReader, caseReader } from "@/lib/case-imports/imported-case";
import type { ImportedCase } from "@/lib/case-imports/imported-case-schema";
import { MASKED_KINDS } from "@/lib/privacy/guard";
import { type BatchTarget, MAKE_SEEN, writeBatch } from "./import-batch";
import { prepareText, removeImportFiles, removeUpload, textFileOf } from "./import-file";
import { columnsOfFile, ImportFault, keptName, readRecords, type TextRow } from "./import-records";
import { type RecordBatch, splitRecords } from "./record-splitter";

const BATCH_RECORDS = 1_000;
const BATCH_BYTES = 2_097_152;
const MAX_RECORD_BYTES = 1_048_576;
const READ_BYTES = 262_144;
/** After this much work other requests have their turn. */
const TURN_MS = 20;
/** More lines than anybody looks through; how many rows failed is counted to the end. */
const MOST_ERRORS = 50_000;

const stateSchema = z.object({
  id: z.uuid(),
  status: importStatusSchema,
  map: importMapSchema,
  text_bytes: z.coerce.number(),
  position_bytes: z.coerce.number(),
  line: z.number(),
  counts: importCountsSchema,
  encoding: z.string().nullable(),
  updated_by_id: z.uuid(),
});
type ImportState = z.output<typeof stateSchema>;

const readState = async (client: pg.ClientBase, id: string): Promise<ImportState | null> => {
  const { rows } = await client.query(
    `SELECT id, status::text, map, text_bytes, position_bytes, line, counts, encoding, updated_by_id
     FROM case_imports WHERE id = $1`,
    [id],
  );
  return rows[0] === undefined ? null : stateSchema.parse(rows[0]);
};

async function readChoices(client: pg.ClientBase): Promise<Choices> {
  const named = async (table: "wallets" | "banks" | "causes") => {
    const short = table === "banks" ? "short_zh" : "NULL";
    const { rows } = await client.query<{ code: string; zh: string; en: string; short: string | null }>(
      `SELECT code, name_zh AS zh, name_en AS en, ${short} AS short FROM ${table} ORDER BY sort_order, code`,
    );
    return rows.map(({ code, zh, en, short }) => ({
      code,
      name: { zh, en },
      shortName: { zh: short ?? zh, en: code },
    }));
  };
  return importChoices({
    wallets: await named("wallets"),
    banks: await named("banks"),
    causes: await named("causes"),
  });
}

type BadRow = { line: number; problems: RowProblem[] };
type ReadBatch = { cases: ImportedCase[]; bad: BadRow[]; counts: ImportCounts };

/** Reads the rows of a batch a few at a time, on top of what was counted before. */
async function readBatch(
  rows: readonly TextRow[],
  read: CaseReader,
  before: ImportCounts,
): Promise<ReadBatch> {
  const counts: ImportCounts = { ...before, masked: { ...before.masked }, rows: before.rows + rows.length };
  const cases: ImportedCase[] = [];
  const bad: BadRow[] = [];
  let turnEnds = 0;
  for (const row of rows) {
    if (performance.now() >= turnEnds) {
      await setImmediate();
      turnEnds = performance.now() + TURN_MS;
    }
    const found = "row" in row ? read(row.row) : { ok: false as const, problems: [{ ...row, field: null }] };
    if (!found.ok) {
      counts.failed++;
      bad.push({ line: row.line, problems: found.problems });
      continue;
    }
    for (const kind of MASKED_KINDS) counts.masked[kind] += found.masked[kind];
    counts.cutTexts += found.cutTexts;
    cases.push(found.row);
  }
  return { cases, bad, counts };
}

async function keepErrors(client: pg.ClientBase, importId: string, bad: readonly BadRow[]): Promise<void> {
  if (bad.length === 0) return;
  const rows = bad.flatMap(({ line, problems }) =>
    problems.map(({ field, column, reason }) => ({
      line,
      field,
      reason,
      column: column === null ? null : keptName(column),
    })),
  );
  await client.query(
    `INSERT INTO case_import_errors (import_id, line, "column", field, reason)
     SELECT $1, line, "column", field, reason
     FROM jsonb_to_recordset($2::jsonb) AS r (line int, "column" text, field text, reason text)`,
    [importId, JSON.stringify(rows)],
  );
}

type Step = { batch: ReadBatch; end: RecordBatch["end"]; failedBefore: number };

/**
 * Commits a batch: its cases, what is wrong with its rows, and how far the import has come, together or not at all.
 * Answers with the counts, or null when the import was cancelled meanwhile.
 */
async function commitBatch(
  client: pg.ClientBase,
  target: BatchTarget,
  { batch, end, failedBefore }: Step,
): Promise<ImportCounts | null> {
  await client.query("BEGIN");
  try {
    const written = await writeBatch(client, target, batch.cases);
    const counts: ImportCounts = {
      ...batch.counts,
      written: batch.counts.written + written,
      unchanged: batch.counts.unchanged + batch.cases.length - written,
    };
    if (failedBefore < MOST_ERRORS) await keepErrors(client, target.importId, batch.bad);
    const { rowCount } = await client.query(
      `UPDATE case_imports SET position_bytes = $2, line = $3, counts = $4, updated_at = now()
       WHERE id = $1 AND status = $5::"ImportStatus"`,
      [
        target.importId,
        end.position,
        end.line,
        JSON.stringify(counts),
        target.dryRun ? "checking" : "running",
      ],
    );
    await client.query(rowCount === 1 ? "COMMIT" : "ROLLBACK");
    return rowCount === 1 ? counts : null;
  } catch (thrown) {
    await client.query("ROLLBACK");
    throw thrown;
  }
}

/** Makes the text of the upload once; what is kept of it outlives the process. */
async function prepared(client: pg.ClientBase, state: ImportState): Promise<ImportState> {
  if (state.encoding !== null) return state;
  const text = await prepareText(state.id);
  if (text === null) throw new ImportFault({ code: "not_text" });
  await client.query("UPDATE case_imports SET encoding = $2, text_bytes = $3 WHERE id = $1", [
    state.id,
    text.encoding,
    text.textBytes,
  ]);
  await removeUpload(state.id);
  return { ...state, encoding: text.encoding, text_bytes: text.textBytes };
}

const isCsv = ({ format }: ImportMap): boolean => format === "csv";

function batchesOf(state: ImportState, start: RecordBatch["end"], batchRecords: number) {
  const source: AsyncIterable<Buffer> = createReadStream(textFileOf(state.id), {
    start: start.position,
    highWaterMark: READ_BYTES,
  });
  return splitRecords(source, start, {
    delimiter: isCsv(state.map) ? state.map.delimiter.charCodeAt(0) : null,
    maxRecordBytes: MAX_RECORD_BYTES,
    batchRecords,
    batchBytes: BATCH_BYTES,
  });
}

const BEGINNING: RecordBatch["end"] = { position: 0, line: 1 };

/** The columns, and where the first row begins behind them. */
async function readHeader(state: ImportState): Promise<{ columns: string[]; start: RecordBatch["end"] }> {
  for await (const { records, end } of batchesOf(state, BEGINNING, 1)) {
    const columns = columnsOfFile(state.map, records[0] ?? null);
    return { columns, start: isCsv(state.map) ? end : BEGINNING };
  }
  throw new ImportFault({ code: "empty" });
}

/** Reads on from the last committed batch; false when the import was cancelled on the way. */
async function readOn(client: pg.ClientBase, state: ImportState): Promise<boolean> {
  const { columns, start } = await readHeader(state);
  const { rows } = await client.query<{ now: Date }>("SELECT now()");
  const read = caseReader(state.map, columns, await readChoices(client), rows[0]?.now ?? new Date());
  const target = { importId: state.id, actorId: state.updated_by_id, dryRun: state.status === "checking" };
  const from = state.position_bytes > 0 ? { position: state.position_bytes, line: state.line } : start;
  let counts: ImportCounts | null = state.counts;
  for await (const { records, end } of batchesOf(state, from, BATCH_RECORDS)) {
    const failedBefore = counts.failed;
    const batch = await readBatch(readRecords(records, state.map, columns), read, counts);
    counts = await commitBatch(client, target, { batch, end, failedBefore });
    if (counts === null) return false;
  }
  return true;
}

/** A dry run keeps nothing to go on from: what it has seen is gone with its connection. */
async function beginDryRun(client: pg.ClientBase, state: ImportState): Promise<ImportState> {
  await client.query(MAKE_SEEN);
  await client.query("UPDATE case_imports SET position_bytes = 0, line = 1 WHERE id = $1", [state.id]);
  return { ...state, position_bytes: 0, line: 1, counts: NO_COUNTS };
}

const END = `
  UPDATE case_imports SET status = $2::"ImportStatus", failure = $3, version = version + 1, updated_at = now(),
    checked_at = CASE WHEN $2 = 'checked' THEN now() ELSE checked_at END,
    ended_at = CASE WHEN $2 = 'checked' THEN NULL ELSE now() END
  WHERE id = $1 AND status IN ('checking', 'running')`;

/**
 * Reads an import to its end, or on from where it was broken off. Only one process may do so at a time (import-job).
 * A fault of the file ends the import with its reason; a fault of the machine is thrown, and the import goes on at
 * the next call.
 */
export async function runImport(client: pg.ClientBase, id: string): Promise<void> {
  let state = await readState(client, id);
  if (state === null || !isBusy(state.status)) return;
  const end = state.status === "checking" ? "checked" : "done";
  try {
    if (state.position_bytes === 0 || end === "checked")
      await client.query("DELETE FROM case_import_errors WHERE import_id = $1", [id]);
    state = await prepared(client, state);
    if (end === "checked") state = await beginDryRun(client, state);
    if (!(await readOn(client, state))) return;
    await client.query(END, [id, end, null]);
    if (end === "done") await removeImportFiles(id);
  } catch (thrown) {
    if (!(thrown instanceof ImportFault)) throw thrown;
    await client.query(END, [id, "failed", JSON.stringify(thrown.failure)]);
    await removeImportFiles(id);
  }
}
