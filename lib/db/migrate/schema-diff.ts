import { noDatabase } from "./no-database";
import { openSchemaEngine } from "./schema-engine";

const EMPTY_MIGRATION = "-- This is an empty migration.";

function diffTarget(schema: string | null) {
  return schema === null
    ? { tag: "empty" as const }
    : { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content: schema }] };
}

/**
 * SQL that turns a database of one Prisma schema into one of another; `null` is the empty database. Needs no
 * database. An empty string means that the two are the same to Prisma, which sees neither triggers nor checks.
 */
export async function schemaDiff(fromSchema: string | null, toSchema: string): Promise<string> {
  const engine = await openSchemaEngine(noDatabase, toSchema);
  try {
    const { stdout } = await engine.diff({
      from: diffTarget(fromSchema),
      to: diffTarget(toSchema),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? "";
    return sql === EMPTY_MIGRATION ? "" : sql;
  } finally {
    engine.free();
  }
}
