/** Runs the work with one connection; `pg` is loaded here because it is missing until the packages are installed. */
export async function withConnection(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const clusterUrl = (port, user, password, database) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

async function roleExists(client, name) {
  return (await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name])).rowCount > 0;
}

/**
 * The role that owns the product's database and migrates it, no superuser; and the narrower one that the running
 * product takes, whose rights the migrations set. Both only if missing.
 */
export async function ensureRoles(client, password) {
  if (!(await roleExists(client, "binddesk"))) {
    await client.query(`CREATE ROLE binddesk LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  }
  if (!(await roleExists(client, "binddesk_app"))) await client.query("CREATE ROLE binddesk_app NOLOGIN");
  await client.query("GRANT binddesk_app TO binddesk WITH ADMIN OPTION");
}
