import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

const PASSWORD = "correct horse 电池 staple";

/** The shortest of a few runs, which other work on the machine cannot make shorter. */
async function shortestMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("a password hash", () => {
  test("is argon2id with its parameters inside, and different each time", async () => {
    const [first, second] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(first).not.toBe(second);
  });

  test.each([
    ["the password", PASSWORD, true],
    ["another", "correct horse battery staple", false],
    ["other capitals", PASSWORD.toUpperCase(), false],
    ["a blank more", `${PASSWORD} `, false],
    ["a part", PASSWORD.slice(0, -1), false],
    ["nothing", "", false],
  ])("verifies %s: %s is %s", async (_, typed, expected) => {
    expect(await verifyPassword(await hashPassword(PASSWORD), typed)).toBe(expected);
  });

  test("takes 256 characters whole", async () => {
    const long = "密".repeat(255);
    const stored = await hashPassword(`${long}a`);
    expect([await verifyPassword(stored, `${long}a`), await verifyPassword(stored, `${long}b`)]).toEqual([
      true,
      false,
    ]);
  });
});

describe("no hash", () => {
  test("is refused, also with the decoy's own password", async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
    expect(await verifyPassword(null, "a decoy that nobody can sign in with")).toBe(false);
  });

  test("takes as long as a wrong password", async () => {
    const stored = await hashPassword(PASSWORD);
    // Skipping the hash would take a thousandth of its time; a busy machine is far from that.
    const unknown = await shortestMs(() => verifyPassword(null, "guess"));
    const wrong = await shortestMs(() => verifyPassword(stored, "guess"));
    expect(unknown).toBeGreaterThan(wrong / 20);
  });
});
