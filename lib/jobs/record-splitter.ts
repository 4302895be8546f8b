/** A row as it lies in the file: without its line end. */
export type RawRecord = {
  /** Where it begins, from 1. */
  line: number;
  bytes: Buffer;
  /**
   * `unended`: the file ends behind it without a line end. `cut`: the file ends within its quotes. `open_quote`: its
   * first line, when a quote in it was never closed.
   */
  state: "whole" | "unended" | "cut" | "open_quote" | "too_long";
};

export type RecordBatch = {
  records: RawRecord[];
  /** Position and line behind the batch, where reading can go on. */
  end: { position: number; line: number };
};

type SplitOptions = {
  /** The byte between fields; a quote behind it, or at the beginning of a row, opens a quoted field. Null: no quotes. */
  delimiter: number | null;
  maxRecordBytes: number;
  /** A batch is full with so many rows or so many bytes. */
  batchRecords: number;
  batchBytes: number;
};

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

const isBlank = (bytes: Buffer): boolean => bytes.length === 0 || (bytes.length === 1 && bytes[0] === RETURN);

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Finds where rows end in bytes that arrive piece by piece. Holds no more than a row and a piece. */
class RecordScanner {
  private held: Buffer = Buffer.alloc(0);
  private at = 0;
  private isQuoting = false;
  private isSkipping = false;
  constructor(
    private readonly options: SplitOptions,
    private position: number,
    private line: number,
  ) {}

  /** Reading cannot go on in the middle of a row that is thrown away. */
  get canPause(): boolean {
    return !this.isSkipping;
  }

  get end(): RecordBatch["end"] {
    return { position: this.position, line: this.line };
  }

  add(chunk: Buffer): void {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
  }

  private opensField(quote: number): boolean {
    return quote === 0 || this.held[quote - 1] === this.options.delimiter;
  }

  /** The place of the newline that ends the row, or -1 while it is not here. */
  private findEnd(isLast: boolean): number {
    const { held, options } = this;
    for (;;) {
      if (this.isQuoting) {
        const quote = held.indexOf(QUOTE, this.at);
        const isUndecided = quote === held.length - 1 && !isLast;
        if (quote === -1 || isUndecided) {
          this.at = quote === -1 ? held.length : quote;
          return -1;
        }
        const isDoubled = held[quote + 1] === QUOTE;
        this.isQuoting = isDoubled;
        this.at = quote + (isDoubled ? 2 : 1);
        continue;
      }
      const newline = held.indexOf(NEWLINE, this.at);
      const lineEnd = newline === -1 ? held.length : newline;
      const quote = options.delimiter === null ? -1 : held.subarray(this.at, lineEnd).indexOf(QUOTE);
      if (quote === -1) {
        this.at = newline === -1 ? held.length : newline;
        return newline;
      }
      const place = this.at + quote;
      this.isQuoting = this.opensField(place);
      this.at = place + 1;
    }
  }

  private take(length: number, lineEnd: number, state: RawRecord["state"]): RawRecord {
    const bytes = this.held.subarray(0, length);
    const record = { line: this.line, bytes, state };
    this.held = this.held.subarray(length + lineEnd);
    this.position += length + lineEnd;
    this.line += newlinesIn(bytes) + lineEnd;
    this.at = 0;
    this.isQuoting = false;
    return record;
  }

  /** The next row, or null while it is not whole yet. */
  next(isLast: boolean): RawRecord | null {
    const newline = this.findEnd(isLast);
    if (newline !== -1) {
      const state = this.isSkipping || newline > this.options.maxRecordBytes ? "too_long" : "whole";
      const wasSkipping = this.isSkipping;
      this.isSkipping = false;
      const record = this.take(newline, 1, state);
      // A row that was too long was told of when its beginning was thrown away.
      return wasSkipping ? { ...record, bytes: Buffer.alloc(0), state: "whole" } : record;
    }
    if (isLast) {
      if (this.held.length === 0) return null;
      if (this.isSkipping) this.held = this.held.subarray(0, 0);
      return this.take(this.held.length, 0, this.isQuoting ? "cut" : "unended");
    }
    if (this.held.length <= this.options.maxRecordBytes) return null;
    if (this.isQuoting) {
      // Somebody's quote was never closed: without it the rows behind it can be read.
      const firstEnd = this.held.indexOf(NEWLINE);
      if (firstEnd !== -1) return this.take(firstEnd, 1, "open_quote");
    }
    const record = { ...this.take(this.held.length, 0, "too_long"), bytes: Buffer.alloc(0) };
    const isFirst = !this.isSkipping;
    this.isSkipping = true;
    return isFirst ? record : { ...record, state: "whole" };
  }
}

/**
 * Splits bytes of UTF-8 into rows: at every newline, or, with a delimiter, at those outside of quotes (RFC 4180). Each
 * batch says where reading can go on. Rows without any text are left out and their lines counted.
 */
export async function* splitRecords(
  source: AsyncIterable<Buffer>,
  start: RecordBatch["end"],
  options: SplitOptions,
): AsyncGenerator<RecordBatch> {
  const scanner = new RecordScanner(options, start.position, start.line);
  let records: RawRecord[] = [];
  let bytes = 0;
  const drain = function* (isLast: boolean): Generator<RecordBatch> {
    for (let record = scanner.next(isLast); record; record = scanner.next(isLast)) {
      const isEmpty = isBlank(record.bytes) && (record.state === "whole" || record.state === "unended");
      if (!isEmpty) records.push(record);
      bytes += record.bytes.length;
      const isFull = records.length >= options.batchRecords || bytes >= options.batchBytes;
      if (isFull && scanner.canPause) {
        yield { records, end: scanner.end };
        records = [];
        bytes = 0;
      }
    }
  };
  for await (const chunk of source) {
    scanner.add(chunk);
    yield* drain(false);
  }
  yield* drain(true);
  yield { records, end: scanner.end };
}
