import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { type CompiledModel, compileModel } from "./compiled-model";
import type { ModelChoice } from "./diagnosis-input-schema";
import { getModel, getPublishedModel } from "./diagnosis-queries";
import { documentRefusal } from "./document-refusal";
import { parseModel } from "./model-schema";

export interface ChosenModel {
  /** Null for a document that is not stored. */
  id: string | null;
  number: number | null;
  compiled: CompiledModel;
}

/** Causes by answers of a document that is diagnosed without being stored: looking ahead takes about a second then. */
const MAX_DOCUMENT_CELLS = 40_000;

/**
 * The model that a request names: by id, by number, as a document of its own, or the published version. Refuses an
 * unknown version with not_found and a broken document with invalid, every fault with its path under `document`.
 */
export async function getChosenModel(actor: Actor, choice: ModelChoice): Promise<ChosenModel> {
  assertCan(actor, "case:read");
  if (choice.document !== undefined) return documentModel(choice.document);
  if (choice.modelId !== undefined) return getModel(actor, choice.modelId);
  if (choice.modelNumber === undefined) return getPublishedModel(actor);
  const row = await database().diagnosisModel.findUnique({
    where: { number: choice.modelNumber },
    select: { id: true },
  });
  if (!row) throw new AppError("not_found");
  return getModel(actor, row.id);
}

function documentModel(document: unknown): ChosenModel {
  const parsed = parseModel(document);
  if (!parsed.ok) throw documentRefusal(parsed.problems);
  const { causes, checks } = parsed.model;
  const cells = causes.length * checks.reduce((total, { answers }) => total + answers.length, 0);
  if (cells > MAX_DOCUMENT_CELLS) {
    const params = { limit: MAX_DOCUMENT_CELLS };
    throw new AppError("invalid", {
      issues: [{ path: "document", messageKey: "diagnosis.modelTooLarge", params }],
    });
  }
  return { id: null, number: null, compiled: compileModel(parsed.model) };
}
