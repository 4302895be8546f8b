import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { confirmedCases } from "@/lib/testing/factories-confirmed";
import type { ConfirmationMethod } from "./case-vocabulary";
import { countConfirmedCases, listConfirmedCases } from "./confirmed-case-queries";
import { recordOutcome } from "./outcome-commands";

const ZONE = "Asia/Shanghai";
const all = { withDemo: false };

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("confirmed cases", () => {
  test("carry what was known at closing: symptoms, intake, answers, segment and what did not help", async () => {
    const logged = await testCase(admin, {
      codeSystem: "UPOP",
      errorCode: "66",
      cardKind: "debit",
      bindingStep: "verify",
    });
    const answer = { caseId: logged.id, answeredById: admin.id };
    await database().checkAnswer.createMany({
      data: [
        { ...answer, checkCode: "RESERVED_PHONE", answerCode: "SAME", answeredAt: new Date(1_000) },
        { ...answer, checkCode: "RESERVED_PHONE", answerCode: "DIFFERS", answeredAt: new Date(2_000) },
        { ...answer, checkCode: "REAL_NAME", answerCode: "SAME", answeredAt: new Date(3_000) },
        { ...answer, checkCode: "REAL_NAME", answerCode: null, answeredAt: new Date(4_000) },
        { ...answer, checkCode: "OTHER_WALLET", answerCode: "skipped", answeredAt: new Date(5_000) },
      ],
    });
    const trial = { caseId: logged.id, recordedById: admin.id };
    await database().remedyTrial.createMany({
      data: [
        { ...trial, remedyCode: "RETYPE", helped: true, recordedAt: new Date(1_000) },
        { ...trial, remedyCode: "RETYPE", helped: false, recordedAt: new Date(2_000) },
        { ...trial, remedyCode: "WAIT", helped: false, recordedAt: new Date(1_000) },
        { ...trial, remedyCode: "WAIT", helped: null, recordedAt: new Date(2_000) },
      ],
    });
    const model = await getPublishedModel(admin);
    await recordOutcome(
      admin,
      logged.id,
      {
        version: logged.version,
        result: "bound",
        causeCode: "PHONE_MISMATCH",
        causeCertainty: "confirmed",
        confirmationMethod: "bound_after_remedy",
        articleVersionId: null,
        remedyCode: null,
        minutesSpent: 5,
        comment: "",
      },
      async () => model,
      null,
      new Date(),
    );
    const [found, ...others] = await listConfirmedCases(admin, all, ZONE, 10);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: logged.id,
      code: logged.code,
      causeCode: "PHONE_MISMATCH",
      isDemo: false,
      checksAsked: 1,
      evidence: {
        symptoms: { codeSystem: "UPOP", errorCode: "66" },
        segment: { wallet: "alipay", bank: "ICBC", cardKind: "debit" },
        failedRemedies: ["RETYPE"],
      },
    });
    expect(found?.evidence.answers).toMatchObject({ RESERVED_PHONE: "DIFFERS", FAILED_STEP: "VERIFY" });
    expect(found?.evidence.answers).not.toHaveProperty("REAL_NAME");
  });

  test("carry what the desk knew of their place when they were closed", async () => {
    await database().compatibility.create({
      data: {
        walletCode: "alipay",
        bankCode: "ICBC",
        cardKind: "debit",
        region: "mainland",
        support: "not_supported",
      },
    });
    await database().maintenanceWindow.createMany({
      data: [
        {
          bankCode: "ICBC",
          startsAt: new Date("2026-11-20T00:00:00Z"),
          endsAt: new Date("2026-11-20T02:00:00Z"),
        },
        { walletCode: "wechat_pay", startsAt: new Date("2026-11-20T00:00:00Z") },
      ],
    });
    const ids = await confirmedCases(admin, [
      { causeCode: "BANK_MAINT", closedAt: new Date("2026-11-20T01:00:00Z") },
      { causeCode: "BANK_MAINT", closedAt: new Date("2026-11-19T23:00:00Z") },
    ]);
    await database().supportCase.updateMany({
      where: { id: ids[1] ?? "" },
      data: { cardKind: "debit", region: "mainland" },
    });
    const found = await listConfirmedCases(admin, all, ZONE, 10);
    expect(found.map(({ evidence }) => evidence.deskFacts)).toEqual([
      [{ kind: "BANK_MAINTENANCE", strength: 1 }],
      [{ kind: "PAIR_NOT_SUPPORTED", strength: 1 }],
    ]);
  });

  test("are the closed and confirmed ones alone; demo cases when asked for", async () => {
    const [presumed, open, real] = await confirmedCases(admin, [
      { causeCode: "MINOR" },
      { causeCode: "MINOR" },
      { causeCode: "MINOR" },
      { causeCode: "MINOR", isDemo: true },
    ]);
    await database().supportCase.update({
      where: { id: presumed ?? "" },
      data: { causeCertainty: "presumed" },
    });
    await database().supportCase.update({
      where: { id: open ?? "" },
      data: { status: "open", closedAt: null, result: null, causeCode: null, causeCertainty: null },
    });
    expect((await listConfirmedCases(admin, all, ZONE, 10)).map(({ id }) => id)).toEqual([real]);
    expect(await countConfirmedCases(admin, all, ZONE)).toBe(1);
    expect(await listConfirmedCases(admin, { withDemo: true }, ZONE, 10)).toHaveLength(2);
  });

  test("leave out what an incident confirmed, until a later closing confirms it on its own", async () => {
    const [byIncident, byBank, both] = await confirmedCases(admin, [
      { causeCode: "BANK_MAINT" },
      { causeCode: "BANK_MAINT" },
      { causeCode: "BANK_MAINT" },
    ]);
    const closing = (caseId: string | undefined, confirmationMethod: ConfirmationMethod, minute: number) => ({
      caseId: caseId ?? "",
      result: "bound" as const,
      causeCode: "BANK_MAINT",
      causeCertainty: "confirmed" as const,
      confirmationMethod,
      minutesSpent: 1,
      recordedById: admin.id,
      recordedAt: new Date(Date.UTC(2026, 10, 1, 1, minute)),
    });
    await database().outcome.createMany({
      data: [
        closing(byIncident, "bank_confirmed", 0),
        closing(byIncident, "incident", 1),
        closing(byBank, "bank_confirmed", 0),
        closing(both, "incident", 0),
        closing(both, "bank_confirmed", 1),
      ],
    });
    const found = await listConfirmedCases(admin, all, ZONE, 10);
    expect(found.map(({ id }) => id).sort()).toEqual([byBank, both].sort());
    expect(await countConfirmedCases(admin, all, ZONE)).toBe(2);
  });

  test("come the newest first, over several pages, no more than asked for and none twice", async () => {
    await confirmedCases(
      admin,
      Array.from({ length: 2_105 }, () => ({
        causeCode: "MINOR",
        closedAt: new Date("2026-11-20T00:00:00Z"),
      })),
    );
    const found = await listConfirmedCases(admin, all, ZONE, 2_100);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2_100);
    expect(await listConfirmedCases(admin, all, ZONE, 9_999)).toHaveLength(2_105);
  }, 60_000);

  test("can be narrowed by wallet, bank, days and when they were closed", async () => {
    await confirmedCases(admin, [
      { causeCode: "MINOR", closedAt: new Date("2026-11-20T00:00:00Z") },
      { causeCode: "MINOR", bankCode: "CMB", closedAt: new Date("2026-11-21T00:00:00Z") },
      { causeCode: "MINOR", walletCode: "wechat_pay", bankCode: null },
    ]);
    const count = (filter: object) => countConfirmedCases(admin, { ...all, ...filter }, ZONE);
    expect(await count({ bank: "CMB" })).toBe(1);
    expect(await count({ wallet: "wechat_pay" })).toBe(1);
    expect(await count({ from: "2026-11-02" })).toBe(0);
    expect(await count({ to: "2026-11-01" })).toBe(3);
    expect(await count({ closedAfter: new Date("2026-11-20T00:00:00Z") })).toBe(1);
  });

  test("are refused to the role agent", async () => {
    const actor = await testActor("agent");
    await expect(listConfirmedCases(actor, all, ZONE, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(countConfirmedCases(actor, all, ZONE)).rejects.toMatchObject({ code: "forbidden" });
  });
});
