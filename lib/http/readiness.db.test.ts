import pg from "pg";
import { describe, expect, test } from "vitest";
import { GET as livez } from "@/app/api/livez/route";
import { GET as readyz } from "@/app/api/readyz/route";
import { connectionPool } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe("readiness", () => {
  test("is given when the database holds every migration of the build", async () => {
    const answer = await readyz();
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ready" }]);
  });

  test.each([
    ["was not finished", "finished_at = NULL", "finished_at = now()"],
    ["was rolled back", "rolled_back_at = now()", "rolled_back_at = NULL"],
  ])("is missing while a migration %s", async (_, damage, repair) => {
    await asOwner(`UPDATE _prisma_migrations SET ${damage}`);
    const answer = await readyz();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.json()).toEqual({ status: "not ready", reason: "migrations" });
    await asOwner(`UPDATE _prisma_migrations SET ${repair}`);
    expect((await readyz()).status).toBe(200);
  });

  test("is missing without a database, while the process is alive all the same", async () => {
    await connectionPool().end();
    expect(await (await readyz()).json()).toEqual({ status: "not ready", reason: "database" });
    expect((await livez()).status).toBe(200);
  });
});
