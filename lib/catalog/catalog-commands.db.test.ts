import { beforeEach, describe, expect, test } from "vitest";
import { PATCH } from "@/app/api/v1/compatibility/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { changeCause } from "./cause-commands";
import { addCompatibility, changeCompatibility } from "./compatibility-commands";
import { listCompatibility } from "./compatibility-queries";

const UNKNOWN_ID = "01998c52-0000-7000-8000-000000000009";
const newCell = {
  walletCode: "alipay",
  bankCode: "ICBC",
  cardKind: "debit",
  region: "mainland",
  support: "supported",
  limits: { zh: "每日 5 万元", en: "50,000 a day" },
  source: "支付宝页面",
  verifyBy: "2027-02-21",
} as const;

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("changing a cause", () => {
  const change = { version: 1, name: { zh: "预留手机号不对", en: "Wrong reserved phone" } };

  test("writes the names, keeps the rest and counts the version up", async () => {
    const before = await database().cause.findUniqueOrThrow({ where: { code: "PHONE_MISMATCH" } });
    const cause = await changeCause(admin, "PHONE_MISMATCH", change);
    expect(cause).toMatchObject({ code: "PHONE_MISMATCH", name: change.name, version: 2 });
    expect(await database().cause.findUnique({ where: { code: "PHONE_MISMATCH" } })).toMatchObject({
      nameZh: "预留手机号不对",
      nameEn: "Wrong reserved phone",
      etaZh: before.etaZh,
      owners: before.owners,
      updatedById: admin.id,
    });
  });

  test("of a stale version is refused with the cause as it now is", async () => {
    await changeCause(admin, "PHONE_MISMATCH", change);
    const late = changeCause(admin, "PHONE_MISMATCH", { version: 1, eta: { zh: "一天", en: "a day" } });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: { current: { name: change.name, version: 2 } },
    });
  });

  test("that does not exist is not found", async () => {
    await expect(changeCause(admin, "NO_SUCH_CAUSE", change)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const refused = changeCause(await testActor(role), "PHONE_MISMATCH", change);
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    expect(await database().cause.count({ where: { version: 2 } })).toBe(0);
  });

  test("of two writers of one version exactly one wins", async () => {
    const answers = await Promise.allSettled([
      changeCause(admin, "INPUT_CARD", { version: 1, name: { zh: "甲", en: "A" } }),
      changeCause(admin, "INPUT_CARD", { version: 1, name: { zh: "乙", en: "B" } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().cause.findUnique({ where: { code: "INPUT_CARD" } })).toMatchObject({
      version: 2,
    });
  });
});

describe("the compatibility table", () => {
  test("takes a new cell and gives it back as it was typed", async () => {
    const cell = await addCompatibility(admin, newCell);
    expect(await listCompatibility(admin)).toEqual([{ ...newCell, id: cell.id, version: 1 }]);
  });

  test("refuses a cell that is there by now, with that cell", async () => {
    const first = await addCompatibility(admin, newCell);
    const second = addCompatibility(admin, { ...newCell, support: "not_supported" });
    await expect(second).rejects.toMatchObject({ code: "conflict", details: { current: first } });
  });

  test("keeps one cell of two that are added at once", async () => {
    const answers = await Promise.allSettled([
      addCompatibility(admin, newCell),
      addCompatibility(admin, newCell),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().compatibility.count()).toBe(1);
  });

  test.each([
    ["walletCode", { walletCode: "no_such_wallet" }],
    ["bankCode", { bankCode: "NOBANK" }],
  ])("refuses a %s that the catalogue does not know, by its field", async (path, fields) => {
    await expect(addCompatibility(admin, { ...newCell, ...fields })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path, messageKey: "field.choice" }] },
    });
  });

  test("changes what was given and leaves the rest", async () => {
    const { id } = await addCompatibility(admin, newCell);
    const cell = await changeCompatibility(admin, id, { version: 1, support: "unknown", verifyBy: null });
    expect(cell).toEqual({ ...newCell, id, support: "unknown", verifyBy: null, version: 2 });
  });

  test("refuses a stale version with the cell as it now is", async () => {
    const { id } = await addCompatibility(admin, newCell);
    await changeCompatibility(admin, id, { version: 1, source: "先到" });
    await expect(changeCompatibility(admin, id, { version: 1, source: "后到" })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { source: "先到", version: 2 } },
    });
  });

  test("says not found for a cell that does not exist", async () => {
    const change = changeCompatibility(admin, UNKNOWN_ID, { version: 1, support: "unknown" });
    await expect(change).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["agent", "supervisor"] as const)("can be read and not changed by the role %s", async (role) => {
    const { id } = await addCompatibility(admin, newCell);
    const actor = await testActor(role);
    expect(await listCompatibility(actor)).toHaveLength(1);
    const change = changeCompatibility(actor, id, { version: 1, support: "unknown" });
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
    await expect(addCompatibility(actor, { ...newCell, cardKind: "credit" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test.each(["2027-02-30", "21.2.2027", ""])("refuses %j as a verify-by day", async (verifyBy) => {
    const { id } = await addCompatibility(admin, newCell);
    const answer = await callRoute(PATCH, {
      method: "PATCH",
      params: { id },
      body: { version: 1, verifyBy },
      as: admin,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { issues: [{ path: "verifyBy", code: "field.day" }] },
    });
  });
});
