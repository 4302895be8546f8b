import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type RecordBatch, splitRecords } from "./record-splitter";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const OPTIONS = { delimiter: 44, maxRecordBytes: 10_000, batchRecords: 3, batchBytes: 1_000 };
const START = { position: 0, line: 1 };

async function batchesOf(
  text: string,
  size: number,
  options = OPTIONS,
  start = START,
): Promise<RecordBatch[]> {
  const found: RecordBatch[] = [];
  const rest = Buffer.from(text).subarray(start.position);
  for await (const batch of splitRecords(inPieces(rest, size), start, options)) found.push(batch);
  return found;
}
const textsOf = (batches: readonly RecordBatch[]): string[] =>
  batches.flatMap(({ records }) => records.map(({ bytes }) => bytes.toString("utf8")));

const cell = fc.string({ unit: fc.constantFrom("a", "验", '"', ",", "\n", "\r\n", "'", " "), maxLength: 8 });
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
const csv = (rows: [string, string][]): string =>
  stringify(
    rows.map(([left, right]) => [`x${left}`, right]),
    { quoted_match: /[\r\n]/ },
  );

test("rows are those of a CSV parser, wherever the pieces end", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const text = csv(rows);
      const records = textsOf(await batchesOf(text, size));
      const apart = records.map((record) => parse(record, { record_delimiter: ["\r\n", "\n"] })[0]);
      expect(apart).toEqual(parse(text, { record_delimiter: ["\r\n", "\n"] }));
    }),
  );
});

test("reading on from the end of any batch gives the rest, with its lines", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.nat(5), async (rows, size, stop) => {
      const text = csv(rows);
      const whole = await batchesOf(text, 7);
      const until = whole.slice(0, stop + 1);
      const rest = await batchesOf(text, size, OPTIONS, until.at(-1)?.end);
      const records = (batches: RecordBatch[]) => batches.flatMap((batch) => batch.records);
      expect([...records(until), ...records(rest)]).toEqual(records(whole));
    }),
  );
});

test("a row that is too long is told of once, and the rows behind it are read", async () => {
  const options = { ...OPTIONS, delimiter: null, maxRecordBytes: 50 };
  const batches = await batchesOf(`short\n${"x".repeat(500)}\nafter\n`, 20, {
    ...OPTIONS,
    maxRecordBytes: 50,
  });
  const lines = await batchesOf(`short\n${"x".repeat(500)}\nafter\n`, 20, { ...options, delimiter: 44 });
  expect(lines).toEqual(batches);
  expect(batches.flatMap(({ records }) => records.map(({ line, state }) => [line, state]))).toEqual([
    [1, "whole"],
    [2, "too_long"],
    [3, "whole"],
  ]);
});

test("a batch is full with its bytes as well as with its rows", async () => {
  const row = `${"x".repeat(600)}\n`;
  const batches = await batchesOf(row.repeat(4), 100);
  expect(batches.map(({ records }) => records.length)).toEqual([2, 2, 0]);
});

test("a file that ends within quotes says so", async () => {
  const [batch] = await batchesOf('a,b\n1,"x\ny', 3);
  expect(batch?.records.map(({ line, state }) => [line, state])).toEqual([
    [1, "whole"],
    [2, "cut"],
  ]);
});
