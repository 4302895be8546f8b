import { Prisma } from "@/lib/db/generated/client";
import type { ModelVersion } from "./model-version-schema";

/**
 * The columns of a version, of `diagnosis_models m LEFT JOIN users u` and the counted cases `k`. The document and the
 * report stay in the database: a list of versions would carry megabytes of them.
 */
export const modelVersionColumns = Prisma.sql`
  m.id, m.number, m.status::text, m.origin::text, m.note, m.based_on_number, m.published_at, m.created_at, m.version,
  u.display_name AS updated_by, coalesce(k.cases, 0)::int AS case_count,
  (m.report->>'n')::int AS learned_n, (m.report->>'isSuspicious')::boolean AS is_suspicious`;

export type ModelVersionSqlRow = {
  id: string;
  number: number;
  status: ModelVersion["status"];
  origin: ModelVersion["origin"];
  note: string;
  based_on_number: number | null;
  published_at: Date | null;
  created_at: Date;
  version: number;
  updated_by: string | null;
  case_count: number;
  learned_n: number | null;
  is_suspicious: boolean | null;
};

export const toModelVersion = (row: ModelVersionSqlRow): ModelVersion => ({
  id: row.id,
  number: row.number,
  status: row.status,
  origin: row.origin,
  note: row.note,
  basedOnNumber: row.based_on_number,
  publishedAt: row.published_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  updatedBy: row.updated_by,
  version: row.version,
  caseCount: row.case_count,
  learning: row.learned_n === null ? null : { n: row.learned_n, isSuspicious: row.is_suspicious === true },
});
