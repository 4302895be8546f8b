import pg from "pg";
import { testDatabase } from "./database";

/** Takes every incident away, which the application itself never may. */
export async function removeIncidents(): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    await client.query("TRUNCATE incident_cases, incident_runs, incidents, incident_baselines");
  } finally {
    await client.end();
  }
}
