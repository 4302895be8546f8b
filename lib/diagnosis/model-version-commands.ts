import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan, isDeskItself } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { once } from "@/lib/http/idempotency";
import { documentRefusal, MAX_PROBLEMS } from "./document-refusal";
import type { StoredLearningReport } from "./learning-report-schema";
import { type ModelDocument, parseModel } from "./model-schema";
import { decidePublish, decideRollBack } from "./model-version-decisions";
import { getModelVersion } from "./model-version-queries";
import type {
  CreateModel,
  ModelVersion,
  PublishModel,
  RollBackModel,
  ValidatedModel,
} from "./model-version-schema";

/**
 * One writer of versions at a time, so that numbers follow each other. Should two ever get through, the unique keys
 * on the number and on the published version refuse the second.
 */
const lockVersions = (transaction: Transaction) =>
  transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('diagnosis_models'))::text`;

type NewVersion = {
  document: ModelDocument;
  origin: "imported" | "learned" | "edited";
  note: string;
  basedOnNumber: number | null;
  report?: StoredLearningReport;
};

/** Adds the next version as a draft, within the caller's transaction. */
export async function addVersion(
  actor: Actor,
  transaction: Transaction,
  version: NewVersion,
): Promise<ModelVersion> {
  assertCan(actor, "model:manage");
  await lockVersions(transaction);
  const { _max } = await transaction.diagnosisModel.aggregate({ _max: { number: true } });
  const { id } = await transaction.diagnosisModel.create({
    data: {
      ...version,
      number: (_max.number ?? 0) + 1,
      status: "draft",
      updatedById: isDeskItself(actor) ? null : actor.id,
    },
    select: { id: true },
  });
  return getModelVersion(actor, { id }, transaction);
}

/** Reads an uploaded document and says what is wrong with it, each with its path; nothing is stored. */
export async function validateModel(actor: Actor, document: unknown): Promise<ValidatedModel> {
  assertCan(actor, "model:read");
  const parsed = parseModel(document);
  return parsed.ok
    ? { isValid: true, problems: [] }
    : { isValid: false, problems: parsed.problems.slice(0, MAX_PROBLEMS) };
}

/**
 * Stores an uploaded document as a draft. A repeated idempotency key makes one. Refuses an invalid document with
 * every path under `document` and its reason, and a version to be based on that does not exist.
 */
export async function createModelDraft(
  actor: Actor,
  { document, note, basedOnNumber }: CreateModel,
  idempotencyKey: string | null,
): Promise<ModelVersion> {
  assertCan(actor, "model:manage");
  const parsed = parseModel(document);
  if (!parsed.ok) throw documentRefusal(parsed.problems);
  const draft = { document: parsed.model, origin: "imported" as const, note, basedOnNumber };
  return once(actor, idempotencyKey, ["create-model", draft], async (transaction) => {
    await lockVersions(transaction);
    if (basedOnNumber !== null) {
      const base = await transaction.diagnosisModel.count({ where: { number: basedOnNumber } });
      if (base === 0)
        throw new AppError("invalid", { issues: [{ path: "basedOnNumber", messageKey: "field.choice" }] });
    }
    return addVersion(actor, transaction, draft);
  });
}

/**
 * Stores what was learned as a draft. Learning again from the very same cases gives the first draft again, however
 * often and from however many processes it is called.
 */
export async function storeLearnedDraft(
  actor: Actor,
  document: ModelDocument,
  report: StoredLearningReport,
): Promise<{ model: ModelVersion; isNew: boolean }> {
  assertCan(actor, "model:manage");
  const { source } = report;
  return database().$transaction(async (transaction) => {
    await lockVersions(transaction);
    const same = await transaction.diagnosisModel.findFirst({
      where: {
        origin: "learned",
        basedOnNumber: source.basedOnNumber,
        AND: [
          { report: { path: ["source", "latestClosedAt"], equals: source.latestClosedAt } },
          { report: { path: ["source", "n"], equals: source.n } },
        ],
      },
      select: { id: true },
    });
    if (same) return { model: await getModelVersion(actor, same, transaction), isNew: false };
    const { basedOnNumber } = source;
    const draft = { document, origin: "learned" as const, note: "", basedOnNumber, report };
    return { model: await addVersion(actor, transaction, draft), isNew: true };
  });
}

/** Retires what is published and publishes the version in its place; new cases are logged with it from then on. */
async function makePublished(
  actor: Actor,
  transaction: Transaction,
  current: ModelVersion,
  changes: Prisma.DiagnosisModelUpdateManyMutationInput,
): Promise<ModelVersion> {
  const bump = { version: { increment: 1 }, updatedById: actor.id };
  await transaction.diagnosisModel.updateMany({
    where: { status: "published" },
    data: { status: "retired", ...bump },
  });
  const { count } = await transaction.diagnosisModel.updateMany({
    where: { id: current.id, version: current.version },
    data: { ...changes, status: "published", ...bump },
  });
  if (count === 0) throw new AppError("conflict", { current });
  return getModelVersion(actor, { id: current.id }, transaction);
}

async function versionToPublish(
  actor: Actor,
  transaction: Transaction,
  id: string,
  version: number,
): Promise<ModelVersion> {
  await lockVersions(transaction);
  const current = await getModelVersion(actor, { id }, transaction);
  if (current.version !== version) throw new AppError("conflict", { current });
  return current;
}

/**
 * Publishes a draft, or an earlier version with a new note. Refuses a stale version with the version as it now is,
 * what is published already, and a suspicious learned one whose warnings nobody says to have read.
 */
export async function publishModel(
  actor: Actor,
  id: string,
  { version, note, acknowledgesWarnings }: PublishModel,
  now: Date,
): Promise<ModelVersion> {
  assertCan(actor, "model:manage");
  return database().$transaction(async (transaction) => {
    const current = await versionToPublish(actor, transaction, id, version);
    const decision = decidePublish(current, acknowledgesWarnings);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
    return makePublished(actor, transaction, current, { note, publishedAt: now });
  });
}

/** Publishes an earlier version again. Refuses a stale version, a draft, and the one that is published. */
export async function rollBackModel(
  actor: Actor,
  id: string,
  { version }: RollBackModel,
  now: Date,
): Promise<ModelVersion> {
  assertCan(actor, "model:manage");
  return database().$transaction(async (transaction) => {
    const current = await versionToPublish(actor, transaction, id, version);
    const decision = decideRollBack(current);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
    return makePublished(actor, transaction, current, { publishedAt: now });
  });
}
