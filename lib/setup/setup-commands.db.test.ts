import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/setup/route";
import { verifyPassword } from "@/lib/auth/password";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testUser } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { createSetupLink, setUp } from "./setup-commands";
import { isSetupLinkOpen } from "./setup-queries";

const now = new Date("2026-11-23T02:00:00Z");
const MINUTE = 60_000;
const inMinutes = (minutes: number, milliseconds = 0): Date =>
  new Date(now.getTime() + minutes * MINUTE + milliseconds);
const PASSWORD = "a lamp under the old bridge";
const refusal = { code: "refused", messageKey: "setup.link" };

async function newToken(at = now): Promise<string> {
  const link = await createSetupLink(at);
  return new URL(link ?? "").searchParams.get("token") ?? "";
}

const person = (token: string, login = "chen.li") => ({
  token,
  login,
  displayName: "陈立",
  password: PASSWORD,
});

beforeEach(emptyTables);

describe("the setup link", () => {
  test("leads to this desk and carries 256 random bits, of which only a hash is stored", async () => {
    const link = await createSetupLink(now);
    expect(link).toMatch(/^http:\/\/localhost:3000\/setup\?token=[A-Za-z0-9_-]{43}$/);
    const token = new URL(link ?? "").searchParams.get("token") ?? "";
    const rows = await database().setupLink.findMany();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("is not made where there is an active admin", async () => {
    await testUser("admin");
    expect(await createSetupLink(now)).toBeNull();
    expect(await database().setupLink.count()).toBe(0);
  });

  test("is made again where the only admin is disabled, or others than admins are there", async () => {
    await testUser("admin", { disabledAt: now });
    await testUser("supervisor");
    expect(await createSetupLink(now)).not.toBeNull();
  });

  test("is open for 30 minutes and not a moment longer", async () => {
    const token = await newToken();
    expect(await isSetupLinkOpen(token, inMinutes(30, -1))).toBe(true);
    expect(await isSetupLinkOpen(token, inMinutes(30))).toBe(false);
    await expect(setUp(person(token), inMinutes(30))).rejects.toMatchObject(refusal);
    expect(await database().user.count()).toBe(0);
  });

  test.each([
    ["that nobody gave out", "A".repeat(43)],
    ["of another form", "short"],
    ["with a null character", "\u0000".repeat(43)],
  ])("%s is not open", async (_, token) => {
    await newToken();
    expect(await isSetupLinkOpen(token, now)).toBe(false);
  });
});

describe("setting up", () => {
  test("makes an active admin who can sign in with the password", async () => {
    expect(await setUp(person(await newToken()), inMinutes(29))).toEqual({ login: "chen.li" });
    const users = await database().user.findMany();
    expect(users).toHaveLength(1);
    expect(users[0]).toMatchObject({
      login: "chen.li",
      displayName: "陈立",
      role: "admin",
      disabledAt: null,
    });
    expect(await verifyPassword(users[0]?.passwordHash ?? null, PASSWORD)).toBe(true);
  });

  test("works once", async () => {
    const token = await newToken();
    await setUp(person(token), now);
    await expect(setUp(person(token, "second"), now)).rejects.toMatchObject(refusal);
    expect(await isSetupLinkOpen(token, now)).toBe(false);
    expect(await database().user.count()).toBe(1);
  });

  test("does not work again after its admin was disabled", async () => {
    const token = await newToken();
    await setUp(person(token), now);
    await database().user.updateMany({ data: { disabledAt: now } });
    await expect(setUp(person(token, "second"), now)).rejects.toMatchObject(refusal);
    expect(await database().user.count()).toBe(1);
  });

  test("is refused where an active admin came in between", async () => {
    const token = await newToken();
    await testUser("admin");
    await expect(setUp(person(token), now)).rejects.toMatchObject(refusal);
    expect(await database().user.count()).toBe(1);
  });

  test("with a login that is taken is refused by its field and leaves the link open", async () => {
    await testUser("agent", { login: "chen.li" });
    const token = await newToken();
    await expect(setUp(person(token), now)).rejects.toMatchObject({
      details: { issues: [{ path: "login", messageKey: "user.loginTaken" }] },
    });
    expect(await isSetupLinkOpen(token, now)).toBe(true);
  });

  test("20 times at once by one link makes exactly one admin", async () => {
    const token = await newToken();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => setUp(person(token, `admin-${index}`), now)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      // On a busy machine a late one may wait for a connection in vain; it makes no admin either.
      if (answer.status === "rejected" && !/timeout exceeded/.test(String(answer.reason))) {
        expect(answer.reason).toMatchObject(refusal);
      }
    }
    expect(await database().user.count()).toBe(1);
  });

  test("at once by 10 different links makes exactly one admin", async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => newToken()));
    const answers = await Promise.allSettled(
      tokens.map((token, index) => setUp(person(token, `admin-${index}`), now)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await database().user.count()).toBe(1);
  });
});

describe("the setup route", () => {
  test("needs no session and makes small letters of the login", async () => {
    const token = await newToken(new Date());
    const answer = await callRoute(POST, { body: person(token, " Chen.Li ") });
    expect(answer).toMatchObject({ status: 201, body: { login: "chen.li" } });
  });

  test.each([
    ["a common password", { password: "BindDesk-Admin-2026" }, "password", "password.common"],
    ["a short password", { password: "fourteen chars" }, "password", "password.tooShort"],
    ["a login with blanks", { login: "chen li" }, "login", "user.loginForm"],
    ["an empty name", { displayName: "  " }, "displayName", "text.required"],
    ["a role", { role: "admin" }, "", "field.unknown"],
  ])("refuses %s by its field and leaves the link open", async (_, fields, path, code) => {
    const token = await newToken(new Date());
    const answer = await callRoute(POST, { body: { ...person(token), ...fields } });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path, code }] } });
    expect(answer.text).not.toContain(PASSWORD);
    expect(await isSetupLinkOpen(token, new Date())).toBe(true);
  });

  test("refuses another origin", async () => {
    const token = await newToken(new Date());
    const answer = await callRoute(POST, { body: person(token), origin: "https://elsewhere.example" });
    expect(answer.status).toBe(403);
    expect(await database().user.count()).toBe(0);
  });
});
