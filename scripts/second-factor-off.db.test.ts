import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";
import { testCatalog } from "@/lib/testing/factories";
import { testPersonWithFactor } from "@/lib/testing/factories-second-factor";

beforeAll(testCatalog);

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/second-factor-off.ts", ...args], {
    env: { ...process.env, DATABASE_URL: testDatabase() },
  });

test("the last admin is let in again from the console: second factor gone, sessions ended, others kept", async () => {
  const [lost, other] = [
    await testPersonWithFactor("admin", new Date()),
    await testPersonWithFactor("admin", new Date()),
  ];
  const { stdout } = await run(lost.user.login.toUpperCase());
  expect(stdout).toContain("password alone");
  const factors = await database().secondFactor.findMany({
    where: { userId: { in: [lost.user.id, other.user.id] } },
    select: { userId: true },
  });
  expect(factors).toEqual([{ userId: other.user.id }]);
  expect(await database().session.count({ where: { userId: lost.user.id, endedAt: null } })).toBe(0);
  expect(await database().session.count({ where: { userId: other.user.id, endedAt: null } })).toBe(1);
  await expect(run(lost.user.login)).rejects.toMatchObject({ code: 1 });
});
