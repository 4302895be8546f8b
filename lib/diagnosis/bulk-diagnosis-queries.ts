import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { type Line, parseLine, readLines } from "@/lib/http/ndjson";
import { parseWith } from "@/lib/http/parse-with";
import { asAppError, problemOf, problemTranslator } from "@/lib/http/problem";
import { type ChosenModel, getChosenModel } from "./chosen-model-queries";
import { evidenceOf, type ModelChoice } from "./diagnosis-input-schema";
import { fullDiagnosis } from "./full-diagnosis";
import {
  type BulkAnswer,
  bulkLineSchema,
  bulkModelLineSchema,
  type bulkQuerySchema,
} from "./full-diagnosis-schema";
import { MAX_DOCUMENT_BYTES } from "./model-version-schema";

const KILOBYTE = 1024;
const LIMITS = { lineBytes: 64 * KILOBYTE, firstLineBytes: MAX_DOCUMENT_BYTES };
const MAX_LINES = 10_000;

type BulkQuery = z.output<typeof bulkQuerySchema>;

/**
 * One answer for each line of an NDJSON request, in its order, worked out as they are taken. A line that cannot be
 * read is answered with its problem and the next one goes on; a model that cannot be read refuses the whole request.
 */
export async function getBulkDiagnosis(
  actor: Actor,
  request: Request,
  query: BulkQuery,
): Promise<AsyncGenerator<BulkAnswer>> {
  assertCan(actor, "case:read");
  const lines = readLines(request, LIMITS);
  const { value: first } = await lines.next();
  if (!first) throw new AppError("invalid", { messageKey: "diagnosis.noLines" });
  const { modelId, modelNumber, ...options } = query;
  const wish = wishOf(first);
  if (wish && (modelId !== undefined || modelNumber !== undefined))
    throw new AppError("invalid", { messageKey: "diagnosis.oneModel" });
  const model = await getChosenModel(actor, wish ?? { modelId, modelNumber });
  return answersTo({ first, lines, isWish: wish !== null }, model, options, request);
}

async function* answersTo(
  { first, lines, isWish }: { first: Line; lines: AsyncGenerator<Line>; isWish: boolean },
  model: ChosenModel,
  options: Pick<BulkQuery, "fields" | "top">,
  request: Request,
): AsyncGenerator<BulkAnswer> {
  const translate = problemTranslator(request);
  const answer = (line: Line): BulkAnswer => {
    try {
      return answerTo(line, model, options);
    } catch (thrown) {
      return { line: line.number, error: problemOf(asAppError(thrown), translate) };
    }
  };
  yield isWish ? { line: first.number, model: { id: model.id, number: model.number } } : answer(first);
  for await (const line of lines) {
    yield answer(line);
    if (line.number > MAX_LINES) return;
  }
}

function answerTo(
  { number, text }: Line,
  { compiled }: ChosenModel,
  { fields, top }: Pick<BulkQuery, "fields" | "top">,
): BulkAnswer {
  if (number > MAX_LINES) {
    const params = { limit: MAX_LINES };
    throw new AppError("too_large", { messageKey: "diagnosis.tooManyLines", params });
  }
  if (text === null || text.length > LIMITS.lineBytes) {
    const params = { limitKb: LIMITS.lineBytes / KILOBYTE };
    throw new AppError("too_large", { messageKey: "diagnosis.lineTooLong", params });
  }
  const { id, ...input } = parseWith(bulkLineSchema, parseLine(text));
  const diagnosis = fullDiagnosis(compiled, evidenceOf(input), new Set(fields), top);
  return { line: number, ...(id !== undefined && { id }), ...diagnosis };
}

/** The model that a first line names; null when that line is to be diagnosed itself. */
function wishOf({ text }: Line): ModelChoice | null {
  let value: unknown;
  try {
    value = parseLine(text ?? "");
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("model" in value)) return null;
  return parseWith(bulkModelLineSchema, value).model;
}
