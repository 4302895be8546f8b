import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
const started: ReturnType<typeof tryToLock>[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const tryToLock = () =>
  spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { lockData } = await import("./scripts/data-lock.mjs");
       try {
         const unlock = lockData(process.argv[1], "http://localhost:1");
         process.on("SIGTERM", () => { unlock(); process.exit(0); });
         console.log("locked");
         setInterval(() => undefined, 1_000);
       } catch (error) { console.log(error.message); }`,
      folder,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );

async function lock() {
  const child = tryToLock();
  started.push(child);
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

async function end(child: ReturnType<typeof tryToLock>, signal: NodeJS.Signals) {
  child.kill(signal);
  await once(child, "exit");
}

test("a second start on the same data is refused with the process that holds it", async () => {
  const first = await lock();
  expect(first.said).toBe("locked");
  expect((await lock()).said).toContain(`already runs on this data (process ${first.child.pid},`);
});

test.each(["SIGKILL", "SIGTERM"] as const)(
  "data whose holder ended by %s can be locked again",
  async (signal) => {
    const first = await lock();
    await end(first.child, signal);
    expect((await lock()).said).toBe("locked");
  },
);

test("a later process with the number of a dead holder does not hold its lock", async () => {
  writeFileSync(
    path.join(folder, "server.lock"),
    JSON.stringify({ pid: process.pid, start: "another boot/1", address: "http://localhost:1" }),
  );
  expect((await lock()).said).toBe("locked");
});

test("an unreadable lock is replaced", async () => {
  writeFileSync(path.join(folder, "server.lock"), "cut o");
  expect((await lock()).said).toBe("locked");
  expect(JSON.parse(readFileSync(path.join(folder, "server.lock"), "utf8"))).toHaveProperty("pid");
});

test("of many starts at once exactly one gets a dead holder's data", async () => {
  writeFileSync(path.join(folder, "server.lock"), JSON.stringify({ pid: 2 ** 22 + 1, start: "gone" }));
  const answers = await Promise.all(Array.from({ length: 6 }, lock));
  expect(answers.filter(({ said }) => said === "locked")).toHaveLength(1);
});
