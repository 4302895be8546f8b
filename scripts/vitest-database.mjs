import { migrateDatabase } from "./database-content.mjs";
import { openTestServer } from "./test-server.mjs";

/** Once for a run of the database tests: a server with a migrated template, which each test file clones. */
export default async function setup(project) {
  const server = await openTestServer();
  try {
    await migrateDatabase({ DATABASE_URL: await server.createDatabase("template") });
  } catch (error) {
    await server.close();
    throw error;
  }
  project.provide("testServer", { url: server.url, prefix: server.prefix });
  return () => server.close();
}
