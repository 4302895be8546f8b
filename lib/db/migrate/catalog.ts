import pg from "pg";

const CATALOG = `
  SELECT format('column %s.%s', c.relname, a.attname) AS name,
         concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                   'default ' || pg_get_expr(d.adbin, d.adrelid), 'identity ' || nullif(a.attidentity::text, ''),
                   'generated ' || nullif(a.attgenerated::text, '')) AS definition
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0
     AND NOT a.attisdropped
  UNION ALL
  SELECT format('constraint %s.%s', conrelid::regclass, conname), pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0
  UNION ALL
  SELECT format('index %s', indexname), indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT format('trigger %s.%s', tgrelid::regclass, tgname), pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('enum %s', typname), string_agg(enumlabel, ', ' ORDER BY enumsortorder)
    FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
   WHERE typnamespace = 'public'::regnamespace GROUP BY typname
  UNION ALL
  SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'sequence' ELSE 'view' END, relname),
         CASE WHEN relkind <> 'S' THEN pg_get_viewdef(oid) ELSE '' END
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'S')`;

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) || ';' AS sql FROM pg_proc p
   WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND NOT EXISTS (
     SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')`;

async function rowsOf<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a script of many statements in one message, hence in one transaction. */
export async function runScript(connectionString: string, sql: string): Promise<void> {
  await rowsOf(connectionString, sql);
}

/** Every column, constraint, index, trigger, enum, view and sequence of a database: "kind name" → definition. */
export async function databaseCatalog(connectionString: string): Promise<Map<string, string>> {
  const rows = await rowsOf<{ name: string; definition: string }>(connectionString, CATALOG);
  return new Map(
    rows
      .filter(({ name, definition }) => !`${name} ${definition}`.includes("_prisma_migrations"))
      .map(({ name, definition }) => [name, definition]),
  );
}

/** Extensions and functions of one database as a script: column defaults of a schema may call them. */
export async function functionsScript(connectionString: string): Promise<string> {
  const extensions = await rowsOf<{ sql: string }>(
    connectionString,
    "SELECT format('CREATE EXTENSION IF NOT EXISTS %I;', extname) AS sql FROM pg_extension",
  );
  const functions = await rowsOf<{ sql: string }>(connectionString, FUNCTIONS);
  // Bodies name tables that are not there yet.
  return ["SET check_function_bodies = off;", ...[...extensions, ...functions].map(({ sql }) => sql)].join(
    "\n",
  );
}

/** What one catalog has that the other lacks or has otherwise: "name: definition". */
export function missingFrom(other: Map<string, string>, catalog: Map<string, string>): string[] {
  return [...catalog]
    .filter(([name, definition]) => other.get(name) !== definition)
    .map(([name, definition]) => `${name}: ${definition}`)
    .sort();
}
