import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  learningReportSchema,
  learningSourceSchema,
  type StoredLearningReport,
} from "./learning-report-schema";
import type { Lineages } from "./model-lineage";
import { type ModelDocument, parseModel } from "./model-schema";
import type { ModelVersion, ModelVersionDetail } from "./model-version-schema";
import { type ModelVersionSqlRow, modelVersionColumns, toModelVersion } from "./model-version-select";

type Client = Pick<Transaction, "$queryRaw" | "diagnosisModel">;
export type ModelKey = { id: string } | { number: number };

const keyCondition = (key: ModelKey): Prisma.Sql =>
  "id" in key ? Prisma.sql`m.id = ${key.id}::uuid` : Prisma.sql`m.number = ${key.number}`;

const readVersions = (client: Client, condition: Prisma.Sql): Promise<ModelVersionSqlRow[]> =>
  client.$queryRaw<ModelVersionSqlRow[]>`
    SELECT ${modelVersionColumns}
    FROM diagnosis_models m
      LEFT JOIN users u ON u.id = m.updated_by_id
      LEFT JOIN (SELECT model_id, count(*) AS cases FROM support_cases GROUP BY model_id) k ON k.model_id = m.id
    WHERE ${condition}
    ORDER BY m.number DESC
    LIMIT 500`;

/** Every version, the newest first. */
export async function listModelVersions(actor: Actor): Promise<ModelVersion[]> {
  assertCan(actor, "model:read");
  return (await readVersions(database(), Prisma.sql`TRUE`)).map(toModelVersion);
}

/** One version without its document. Refuses with not_found. */
export async function getModelVersion(
  actor: Actor,
  key: ModelKey,
  client: Client = database(),
): Promise<ModelVersion> {
  assertCan(actor, "model:read");
  const [row] = await readVersions(client, keyCondition(key));
  if (!row) throw new AppError("not_found");
  return toModelVersion(row);
}

/** The document of a version as it was stored. Refuses with not_found. */
export async function getModelDocument(
  actor: Actor,
  key: ModelKey,
): Promise<{ id: string; number: number; document: ModelDocument }> {
  assertCan(actor, "model:read");
  const row = await database().diagnosisModel.findUnique({
    where: "id" in key ? { id: key.id } : { number: key.number },
    select: { id: true, number: true, document: true },
  });
  if (!row) throw new AppError("not_found");
  const parsed = parseModel(row.document);
  if (!parsed.ok) throw new AppError("fault", { logMessage: `stored model ${row.id} is not valid` });
  return { id: row.id, number: row.number, document: parsed.model };
}

/** A report of an older release that this one cannot read is as good as none; the version itself stays usable. */
function storedReport(report: unknown): StoredLearningReport | null {
  const parsed = learningReportSchema.safeParse(report);
  return parsed.success ? parsed.data : null;
}

/** A version with its learning report and how much its document holds. Refuses with not_found. */
export async function getModelVersionDetail(actor: Actor, key: ModelKey): Promise<ModelVersionDetail> {
  assertCan(actor, "model:read");
  const version = await getModelVersion(actor, key);
  const { document } = await getModelDocument(actor, { id: version.id });
  const row = await database().diagnosisModel.findUnique({
    where: { id: version.id },
    select: { report: true },
  });
  return {
    ...version,
    report: storedReport(row?.report),
    size: {
      causes: document.causes.length,
      checks: document.checks.length,
      codes: document.codes.length,
      messages: document.messages.length,
      remedies: document.remedies.length,
      segments: document.segments.length,
      dependences: document.dependences.length,
    },
  };
}

/** What each version was made from and has learned from, by number. */
export async function listLineages(actor: Actor): Promise<Lineages> {
  assertCan(actor, "model:read");
  const rows = await database().$queryRaw<
    { number: number; origin: ModelVersion["origin"]; based_on_number: number | null; source: unknown }[]
  >`SELECT number, origin::text, based_on_number, report->'source' AS source FROM diagnosis_models`;
  return new Map(
    rows.map(({ number, origin, based_on_number, source }) => {
      const parsed = learningSourceSchema.safeParse(source);
      return [
        number,
        { origin, basedOnNumber: based_on_number, source: parsed.success ? parsed.data : null },
      ];
    }),
  );
}
