import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { compileModel } from "./compiled-model";
import type { LoadedModel } from "./loaded-model";
import { parseModel } from "./model-schema";

// A version never changes once stored, so it is read and compiled once a process; old ones leave first.
const compiledModels = new Map<string, Promise<LoadedModel>>();
const KEPT_MODELS = 16;

async function readModel(id: string): Promise<LoadedModel> {
  const row = await database().diagnosisModel.findUnique({
    where: { id },
    select: { number: true, document: true },
  });
  if (!row) throw new AppError("not_found");
  const parsed = parseModel(row.document);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    throw new AppError("fault", { logMessage: `stored model ${id}: ${problem?.path} ${problem?.reason}` });
  }
  return { id, number: row.number, document: parsed.model, compiled: compileModel(parsed.model) };
}

/** A model version by id. Refuses with not_found. */
export async function getModel(actor: Actor, id: string): Promise<LoadedModel> {
  assertCan(actor, "case:read");
  const kept = compiledModels.get(id);
  if (kept) return kept;
  const reading = readModel(id);
  compiledModels.set(id, reading);
  const oldest = compiledModels.keys().next().value;
  if (compiledModels.size > KEPT_MODELS && oldest !== undefined) compiledModels.delete(oldest);
  reading.catch(() => compiledModels.delete(id));
  return reading;
}

/** The version that new cases are logged with. */
export async function getPublishedModel(actor: Actor): Promise<LoadedModel> {
  assertCan(actor, "case:read");
  const row = await database().diagnosisModel.findFirst({
    where: { status: "published" },
    select: { id: true },
  });
  if (!row) throw new AppError("fault", { logMessage: "no diagnosis model is published" });
  return getModel(actor, row.id);
}
