import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

const HOLD_A_SERVER = `
  const { openTestServer } = await import("./scripts/test-server.mjs");
  const server = await openTestServer();
  process.on("SIGTERM", () => server.close().then(() => process.exit(0)));
  console.log(server.url);
  setInterval(() => undefined, 1_000);`;

let temporary = "";
let holder: ReturnType<typeof holdServer> | undefined;

beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), "orphans-"));
  // PostgreSQL's own user has to get in.
  chmodSync(temporary, 0o755);
});
afterEach(() => {
  holder?.kill("SIGKILL");
  rmSync(temporary, { recursive: true });
});

const holdServer = () =>
  spawn(process.execPath, ["--input-type=module", "-e", HOLD_A_SERVER], {
    env: { ...process.env, TEST_DATABASE_URL: "", TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });

async function startHolder(): Promise<string> {
  holder = holdServer();
  const [line] = await once(holder.stdout, "data");
  return String(line).trim();
}

async function isReachable(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

test.each(["SIGKILL", "SIGTERM"] as const)(
  "a process ended by %s leaves neither its PostgreSQL nor the data behind",
  async (signal) => {
    const url = await startHolder();
    expect(await isReachable(url)).toBe(true);
    expect(readdirSync(temporary)).toHaveLength(1);

    holder?.kill(signal);

    await expect.poll(() => isReachable(url), { timeout: 15_000 }).toBe(false);
    await expect.poll(() => readdirSync(temporary), { timeout: 15_000 }).toEqual([]);
  },
);
