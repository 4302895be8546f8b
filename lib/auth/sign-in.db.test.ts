import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";
import { testSession, testUser } from "@/lib/testing/factories";
import { authOptions } from "./auth-options";
import { hashPassword } from "./password";
import { endSession, signIn } from "./sign-in";

const PASSWORD = "a long enough passphrase";
const NOW = new Date("2026-11-23T04:00:00.000Z");
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const attempt = { code: null, address: "192.0.2.1", userAgent: "Test" };
const tryAt = async (login: string, password: string, now = NOW) => {
  const answer = await signIn({ ...attempt, login, password }, now);
  if (answer && "refusal" in answer) throw new Error("nobody here has a second factor");
  return answer;
};
async function failTimes(login: string, times: number): Promise<void> {
  for (let failure = 0; failure < times; failure++) {
    // Spread over the time before NOW, the last one at NOW, each after its waiting time.
    await database().loginAttempt.create({
      data: { login, address: "192.0.2.1", succeeded: false, attemptedAt: later(failure - times + 1) },
    });
  }
}
const attemptsOf = (login: string): Promise<number> => database().loginAttempt.count({ where: { login } });

describe("signing in", () => {
  test("makes a session of twelve hours and records the success", async () => {
    const { id, login } = await testUser("agent", { passwordHash });
    const signedIn = await tryAt(login, PASSWORD);
    expect(signedIn?.userId).toBe(id);
    expect(
      await database().session.findUniqueOrThrow({ where: { id: signedIn?.sessionId ?? "" } }),
    ).toMatchObject({
      userId: id,
      createdAt: NOW,
      lastSeenAt: NOW,
      expiresAt: later(12 * 3_600),
      endedAt: null,
      userAgent: "Test",
    });
    expect(await database().loginAttempt.findMany({ where: { login } })).toMatchObject([
      { succeeded: true, address: "192.0.2.1", attemptedAt: NOW },
    ]);
  });

  test("gives unknown, wrong, disabled and waiting one answer, and no session", async () => {
    const known = await testUser("agent", { passwordHash });
    const disabled = await testUser("agent", { passwordHash, disabledAt: NOW });
    const waiting = await testUser("agent", { passwordHash });
    await failTimes(waiting.login, 6);
    const answers = [
      await tryAt(`nobody-${randomUUID()}`, PASSWORD),
      await tryAt(known.login, "wrong"),
      await tryAt(disabled.login, PASSWORD),
      await tryAt(waiting.login, PASSWORD),
    ];
    expect(answers).toEqual([null, null, null, null]);
    expect(
      await database().session.count({ where: { userId: { in: [known.id, disabled.id, waiting.id] } } }),
    ).toBe(0);
  });

  test("takes as long for an unknown login as for a wrong password", async () => {
    const { login } = await testUser("agent", { passwordHash });
    const timeOf = async (name: string): Promise<number> => {
      const start = performance.now();
      await tryAt(name, "wrong");
      return performance.now() - start;
    };
    const wrong: number[] = [];
    const unknown: number[] = [];
    // In turns, so that a machine that grows busy slows both; without the hash it would be a twentieth.
    for (let run = 0; run < 5; run++) {
      wrong.push(await timeOf(login));
      unknown.push(await timeOf(`nobody-${randomUUID()}`));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...wrong) / 5);
  });
});

describe("guessing", () => {
  test.each([
    [4, 0, true],
    [5, 0.999, false],
    [5, 1, true],
    [6, 1.999, false],
    [6, 2, true],
    [12, 127.999, false],
    [12, 128, true],
    [40, 899.999, false],
    [40, 900, true],
  ])(
    "after %i failures in a row, %d s later the right password works: %s",
    async (failures, seconds, works) => {
      const { login } = await testUser("agent", { passwordHash });
      await failTimes(login, failures);
      expect((await tryAt(login, PASSWORD, later(seconds))) !== null).toBe(works);
    },
  );

  test("while waiting is not recorded, so that it does not lengthen the wait", async () => {
    const { login } = await testUser("agent", { passwordHash });
    await failTimes(login, 6);
    await tryAt(login, "wrong", later(1));
    expect(await attemptsOf(login)).toBe(6);
  });

  test("begins anew after a success", async () => {
    const { login } = await testUser("agent", { passwordHash });
    await failTimes(login, 8);
    expect(await tryAt(login, PASSWORD, later(3_600))).not.toBeNull();
    for (let failure = 1; failure <= 4; failure++) await tryAt(login, "wrong", later(3_600 + failure));
    expect(await tryAt(login, PASSWORD, later(3_605))).not.toBeNull();
  });

  test("of an unknown login waits too, so that waiting does not tell who exists", async () => {
    const login = `nobody-${randomUUID()}`;
    for (let failure = 0; failure < 7; failure++) await tryAt(login, "wrong", later(failure * 10));
    const before = await attemptsOf(login);
    await tryAt(login, "wrong", later(61));
    expect(await attemptsOf(login)).toBe(before);
  });

  test("of one person does not keep another waiting", async () => {
    const [left, right] = [
      await testUser("agent", { passwordHash }),
      await testUser("agent", { passwordHash }),
    ];
    await failTimes(left.login, 10);
    expect(await tryAt(right.login, PASSWORD)).not.toBeNull();
  });
});

describe("what next-auth is told", () => {
  const [provider] = authOptions().providers;
  const authorize = async (credentials: Record<string, string>, headers: Record<string, string> = {}) => {
    if (provider?.type !== "credentials") throw new Error("the only provider is our own");
    const options: Pick<typeof provider, "authorize"> = { ...provider, ...provider.options };
    return options.authorize(credentials, { headers, body: credentials, query: {}, method: "POST" });
  };

  test("is the id of user and session, nothing else", async () => {
    const { id, login } = await testUser("agent", { passwordHash });
    const user = await authorize({ login: ` ${login.toUpperCase()} `, password: PASSWORD });
    expect(user).toEqual({ id, sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  test.each<[string, Record<string, string>]>([
    ["no password", { login: "a" }],
    ["an empty login", { login: " ", password: PASSWORD }],
    ["a login of 201 characters", { login: "a".repeat(201), password: PASSWORD }],
    ["a password of 257 characters", { login: "a", password: "a".repeat(257) }],
    ["NUL in the login", { login: "a\u0000b", password: PASSWORD }],
    ["NUL in the password", { login: "a", password: "a\u0000b" }],
    ["a lone surrogate in the login", { login: "a\ud800", password: PASSWORD }],
  ])("is the same nothing for %s", async (_, credentials) => {
    expect(await authorize(credentials)).toBeNull();
  });

  test("of a fault is one word: next-auth would put the message into the address", async () => {
    const owner = new pg.Client({ connectionString: testDatabase() });
    await owner.connect();
    await owner.query("ALTER TABLE login_attempts RENAME TO login_attempts_away");
    try {
      await expect(authorize({ login: "a", password: PASSWORD })).rejects.toThrow(/^unavailable$/);
    } finally {
      await owner.query("ALTER TABLE login_attempts_away RENAME TO login_attempts");
      await owner.end();
    }
  });

  test("in its token is only the session id, and its session endpoint tells nobody's name", async () => {
    const callbacks = authOptions().callbacks;
    const user = { id: "1", sessionId: "2", name: "x", email: "x@example.com" };
    const account = null;
    expect(await callbacks?.jwt?.({ token: { name: "x" }, user, account })).toEqual({ sid: "2" });
    const session = { expires: "2026-11-23T04:00:00.000Z", user: { name: "x" } };
    const token = { sid: "2" };
    expect(
      await callbacks?.session?.({
        session,
        token,
        user: { ...user, emailVerified: null },
        newSession: null,
        trigger: "update",
      }),
    ).toEqual({ expires: session.expires });
  });
});

describe("signing out", () => {
  test("ends the session once: the time of the first stays", async () => {
    const { id } = await testUser();
    const sessionId = await testSession(id);
    await authOptions().events?.signOut?.({ token: { sid: sessionId }, session: { expires: "" } });
    const { endedAt } = await database().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(endedAt).toBeInstanceOf(Date);
    await endSession(sessionId, NOW);
    expect((await database().session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).toEqual(
      endedAt,
    );
  });
});
