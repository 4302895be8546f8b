import { beforeAll, describe, expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { database } from "@/lib/db/client";
import { testCatalog, testSession } from "@/lib/testing/factories";
import {
  appCode,
  TEST_PASSWORD,
  testPerson,
  testPersonWithFactor,
} from "@/lib/testing/factories-second-factor";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from "./second-factor-commands";
import { getOwnSecondFactor } from "./second-factor-queries";

const NOW = new Date("2026-11-25T04:00:10.000Z");
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const password = TEST_PASSWORD;
const attempt = { password, address: "192.0.2.1", userAgent: null };
const badField = (path: string, messageKey: string) => ({
  code: "invalid",
  details: { issues: [{ path, messageKey }] },
});
const wantSecondFactor = (secondFactorRequired: boolean) =>
  database().organisation.updateMany({ data: { secondFactorRequired } });

beforeAll(testCatalog);

describe("setting it up", () => {
  test("takes the password and a first code, gives ten recovery codes and ends all other sessions", async () => {
    const { user, actor } = await testPerson();
    const elsewhere = await testSession(user.id);
    const { uri } = await beginSecondFactor(actor, { password }, "Test", NOW);
    expect((await getOwnSecondFactor(actor)).onSince).toBeNull();
    expect(await signIn({ ...attempt, login: user.login, code: null }, NOW)).toHaveProperty("sessionId");
    const code = appCode(uri, NOW);
    const { recoveryCodes } = await confirmSecondFactor(actor, { code }, NOW);
    expect(recoveryCodes).toHaveLength(10);
    expect(await getOwnSecondFactor(actor)).toEqual({
      onSince: NOW.toISOString(),
      recoveryCodesLeft: 10,
      isRequired: false,
    });
    const running = await database().session.findMany({ where: { userId: user.id, endedAt: null } });
    expect(running.map(({ id }) => id)).toEqual([actor.sessionId]);
    expect(running).not.toContainEqual(expect.objectContaining({ id: elsewhere }));
  });

  test("refuses a wrong password and a wrong code by their fields, and can go on", async () => {
    const { actor } = await testPerson();
    await expect(beginSecondFactor(actor, { password: "x" }, "Test", NOW)).rejects.toMatchObject(
      badField("password", "password.current"),
    );
    const { uri } = await beginSecondFactor(actor, { password }, "Test", NOW);
    const wrong = appCode(uri, later(3_600));
    await expect(confirmSecondFactor(actor, { code: wrong }, NOW)).rejects.toMatchObject(
      badField("code", "secondFactor.codeWrong"),
    );
    await confirmSecondFactor(actor, { code: ` ${appCode(uri, NOW).replace(/(...)/, "$1 ")}` }, NOW);
    expect((await getOwnSecondFactor(actor)).onSince).not.toBeNull();
  });

  test("of one that was begun anew counts for the newer secret alone", async () => {
    const { actor } = await testPerson();
    const first = await beginSecondFactor(actor, { password }, "Test", NOW);
    const second = await beginSecondFactor(actor, { password }, "Test", NOW);
    await expect(confirmSecondFactor(actor, { code: appCode(first.uri, NOW) }, NOW)).rejects.toMatchObject(
      badField("code", "secondFactor.codeWrong"),
    );
    await confirmSecondFactor(actor, { code: appCode(second.uri, NOW) }, NOW);
    await expect(beginSecondFactor(actor, { password }, "Test", NOW)).rejects.toMatchObject({
      messageKey: "secondFactor.alreadyOn",
    });
  });

  test("keeps neither secret nor codes in the clear, in its rows or in the audit", async () => {
    const { actor, uri, recoveryCodes } = await testPersonWithFactor("agent", NOW);
    const factor = await database().secondFactor.findUniqueOrThrow({
      where: { userId: actor.id },
      include: { recoveryCodes: true },
    });
    const entries = await database().auditEntry.findMany({
      where: { rowId: { in: [factor.id, ...factor.recoveryCodes.map(({ id }) => id)] } },
    });
    expect(entries.length).toBeGreaterThanOrEqual(12);
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set([actor.id]));
    const secret = new URL(uri).searchParams.get("secret") ?? "";
    const audit = JSON.stringify(entries);
    for (const told of [secret, ...recoveryCodes]) {
      expect(JSON.stringify(factor)).not.toContain(told);
      expect(audit).not.toContain(told);
    }
    expect(audit).not.toContain(factor.secretCipher);
    expect(audit).not.toContain(factor.recoveryCodes[0]?.tokenHash);
  });
});

describe("signing in with it", () => {
  test("asks for a code after the right password alone, and takes each code once", async () => {
    const { user, uri } = await testPersonWithFactor("agent", NOW);
    const tryCode = (code: string | null, now: Date) => signIn({ ...attempt, login: user.login, code }, now);
    expect(await signIn({ ...attempt, login: user.login, password: "x", code: null }, NOW)).toBeNull();
    expect(await tryCode(null, later(60))).toEqual({ refusal: "code_wanted" });
    const code = appCode(uri, later(60));
    expect(await tryCode(code, later(60))).toHaveProperty("sessionId");
    expect(await tryCode(code, later(61))).toEqual({ refusal: "code_wrong" });
    // That of the half minute before, which nobody has used, is older than what was.
    expect(await tryCode(appCode(uri, later(30)), later(62))).toEqual({ refusal: "code_wrong" });
    expect(await tryCode(appCode(uri, later(90)), later(90))).toHaveProperty("sessionId");
  });

  test("lets one of twenty in who send the same code at once", async () => {
    const { user, uri } = await testPersonWithFactor("agent", NOW);
    const code = appCode(uri, later(60));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn({ ...attempt, login: user.login, code }, later(60))),
    );
    expect(answers.filter((answer) => answer && "sessionId" in answer)).toHaveLength(1);
  });

  test("takes a recovery code once, however it is typed", async () => {
    const { user, actor, recoveryCodes } = await testPersonWithFactor("agent", NOW);
    const code = ` ${recoveryCodes[3]?.toUpperCase().replace("-", " ")}`;
    expect(await signIn({ ...attempt, login: user.login, code }, NOW)).toHaveProperty("sessionId");
    expect(await signIn({ ...attempt, login: user.login, code }, NOW)).toEqual({ refusal: "code_wrong" });
    expect((await getOwnSecondFactor(actor)).recoveryCodesLeft).toBe(9);
  });

  test("makes who guesses codes wait as who guesses passwords does", async () => {
    const { user, uri } = await testPersonWithFactor("agent", NOW);
    const guess = (code: string, now: Date) => signIn({ ...attempt, login: user.login, code }, now);
    const wrong = appCode(uri, later(86_400));
    for (let at = 0; at < 6; at++) expect(await guess(wrong, later(60 + at))).toHaveProperty("refusal");
    expect(await guess(appCode(uri, later(66)), later(66))).toBeNull();
    expect(await guess(appCode(uri, later(90)), later(90))).toHaveProperty("sessionId");
  });
});

describe("losing it", () => {
  test("new recovery codes and turning it off want password and code", async () => {
    const { actor, uri, recoveryCodes } = await testPersonWithFactor("supervisor", NOW);
    await expect(renewRecoveryCodes(actor, { password }, later(60))).rejects.toMatchObject(
      badField("code", "secondFactor.codeWanted"),
    );
    const renewed = await renewRecoveryCodes(actor, { password, code: appCode(uri, later(60)) }, later(60));
    expect(renewed.recoveryCodes).not.toContain(recoveryCodes[0]);
    await expect(
      removeSecondFactor(actor, { password, code: recoveryCodes[0] }, later(61)),
    ).rejects.toMatchObject(badField("code", "secondFactor.codeWrong"));
    await removeSecondFactor(actor, { password, code: renewed.recoveryCodes[0] }, later(62));
    expect((await getOwnSecondFactor(actor)).onSince).toBeNull();
  });

  test("an admin takes it off after showing password and code, which ends the person's sessions", async () => {
    const admin = await testPersonWithFactor("admin", NOW);
    const lost = await testPersonWithFactor("agent", NOW);
    await expect(resetSecondFactor(admin.actor, lost.user.id, { password }, later(60))).rejects.toMatchObject(
      badField("code", "secondFactor.codeWanted"),
    );
    await expect(
      resetSecondFactor(admin.actor, lost.user.id, { password: "x", code: "1" }, later(60)),
    ).rejects.toMatchObject(badField("password", "password.current"));
    expect((await getOwnSecondFactor(lost.actor)).onSince).not.toBeNull();
    const code = appCode(admin.uri, later(60));
    await resetSecondFactor(admin.actor, lost.user.id, { password, code }, later(60));
    expect((await getOwnSecondFactor(lost.actor)).onSince).toBeNull();
    expect(await database().session.count({ where: { userId: lost.user.id, endedAt: null } })).toBe(0);
    const removal = await database().auditEntry.findFirst({
      where: { tableName: "second_factors", operation: "delete", actorId: admin.actor.id },
    });
    expect(removal?.before).toMatchObject({ user_id: lost.user.id });
    const attemptLater = { ...attempt, login: lost.user.login, code: null };
    expect(await signIn(attemptLater, later(61))).toHaveProperty("sessionId");
  });

  test("nobody resets the own one that way, nor one that is not there, nor without the role", async () => {
    const admin = await testPersonWithFactor("admin", NOW);
    const other = await testPerson("agent");
    const proof = { password, code: admin.recoveryCodes[0] };
    await expect(resetSecondFactor(admin.actor, admin.user.id, proof, NOW)).rejects.toMatchObject({
      messageKey: "secondFactor.own",
    });
    await expect(resetSecondFactor(admin.actor, other.user.id, proof, NOW)).rejects.toMatchObject({
      messageKey: "secondFactor.none",
    });
    await expect(resetSecondFactor(other.actor, admin.user.id, { password }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("it stays on where the organisation wants it", async () => {
    const { actor, recoveryCodes } = await testPersonWithFactor("supervisor", NOW);
    await wantSecondFactor(true);
    try {
      await expect(
        removeSecondFactor(actor, { password, code: recoveryCodes[0] }, NOW),
      ).rejects.toMatchObject({ messageKey: "secondFactor.needed" });
      expect((await getOwnSecondFactor(actor)).isRequired).toBe(true);
    } finally {
      await wantSecondFactor(false);
    }
  });
});
