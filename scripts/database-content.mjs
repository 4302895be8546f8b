import { runTypeScript } from "./children.mjs";
import { PlainError } from "./project.mjs";

/** Brings the database to the newest migration. */
export async function migrateDatabase(environment) {
  return (await runTypeScript(["scripts/migrate.ts"], { env: environment })).trim();
}

/**
 * Writes what every desk needs, and in trial mode the made-up cases and users. Returns the users that were made in
 * this run with their passwords, and the one-time link for the first admin when there is one.
 */
export async function seedDatabase(environment) {
  const output = await runTypeScript(["--conditions=react-server", "prisma/seed/seed.ts"], {
    env: environment,
  });
  try {
    const { trialUsers, setupLink } = JSON.parse(output.trim().split("\n").at(-1));
    return { trialUsers: trialUsers ?? [], setupLink: setupLink ?? null };
  } catch {
    throw new PlainError(`the seed did not end with one line of JSON:\n${output.slice(-500)}`);
  }
}
