import pg from "pg";
import { rebuildArticleUses } from "@/lib/jobs/article-uses";
import { foldTrendDeltas, rebuildTrendRollup, trendRollupDifferences } from "@/lib/jobs/trend-rollup";

/**
 * `npm run trends:rebuild` counts the rollup of the trends, and the uses of articles, anew from the cases of
 * DATABASE_URL, in the organisation's time zone; `npm run trends:check` compares the rollup with them and ends with 1 where it differs. Both may run beside the
 * desk.
 */
const COMMANDS = {
  async rebuild(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ time_zone: string }>("SELECT time_zone FROM organisations");
    const zone = rows[0]?.time_zone;
    if (zone === undefined) throw new Error("the database has no organisation yet: start the desk once");
    await rebuildTrendRollup(client, zone);
    await rebuildArticleUses(client);
    console.log(`The rollup holds the days of ${zone}.`);
    return true;
  },
  async fold(client: pg.Client): Promise<boolean> {
    console.log(`${await foldTrendDeltas(client)} changes folded.`);
    return true;
  },
  async check(client: pg.Client): Promise<boolean> {
    const differences = await trendRollupDifferences(client);
    if (differences.length === 0) console.log("Rollup and cases agree.");
    else console.error("Rollup and cases differ; `npm run trends:rebuild` mends it:", differences);
    return differences.length === 0;
  },
};

const command = Object.entries(COMMANDS).find(([name]) => name === process.argv[2])?.[1];
const connectionString = process.env.DATABASE_URL;
if (!command || !connectionString) {
  console.error(
    command ? "DATABASE_URL is not set" : `what to do is missing: ${Object.keys(COMMANDS).join(", ")}`,
  );
  process.exit(2);
}
const client = new pg.Client({ connectionString });
try {
  await client.connect();
  process.exitCode = (await command(client)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
