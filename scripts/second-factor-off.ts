import pg from "pg";

/**
 * `npm run second-factor:off -- <login>` takes a person's second factor away in DATABASE_URL and ends the person's
 * sessions: for the last admin, whom nobody else can help. Ends with 1 where there is no such second factor.
 */
const [login] = process.argv.slice(2);
const connectionString = process.env.DATABASE_URL;
if (!connectionString || !login) {
  console.error("Set DATABASE_URL and name the login: npm run second-factor:off -- li.na");
  process.exit(2);
}
const client = new pg.Client({ connectionString });
try {
  await client.connect();
  // One statement, so that both happen or neither; the audit trail says that the desk itself did it.
  const { rowCount } = await client.query(
    `WITH gone AS (
       DELETE FROM second_factors USING users
       WHERE users.id = second_factors.user_id AND users.login = $1 RETURNING second_factors.user_id
     ), ended AS (
       UPDATE sessions SET ended_at = now() FROM gone WHERE sessions.user_id = gone.user_id AND ended_at IS NULL
     ) SELECT FROM gone`,
    [login.trim().toLowerCase()],
  );
  if (rowCount === 1) console.log(`${login} signs in with the password alone now.`);
  else {
    console.error(`Nobody called ${login} has a second factor. Nothing was changed.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
