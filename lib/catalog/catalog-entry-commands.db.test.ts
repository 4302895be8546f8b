import { beforeEach, describe, expect, test } from "vitest";
import { POST as POST_BANK } from "@/app/api/v1/banks/route";
import { POST as POST_WALLET } from "@/app/api/v1/wallets/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { addBank, changeBank } from "./bank-commands";
import { getCatalog, listBanks, listWallets } from "./catalog-queries";
import { addWallet, changeWallet } from "./wallet-commands";

const now = new Date("2026-11-24T08:00:00Z");
const newBank = {
  code: "SPDB",
  name: { zh: "浦发银行", en: "SPD Bank" },
  shortZh: "浦发",
  hotline: "95528",
  hotlineSeenOn: "2026-11-24",
  website: "https://www.spdb.com.cn/",
};
const newWallet = {
  code: "jd_pay",
  name: { zh: "京东支付", en: "JD Pay" },
  hotline: null,
  hotlineSeenOn: null,
  website: null,
};

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("a new bank", () => {
  test("comes back as it was typed, stands last and is in the catalogue of every form at once", async () => {
    expect((await getCatalog(admin)).banks).toHaveLength(2);
    const { shortZh, ...typed } = newBank;
    expect(await addBank(admin, newBank, now)).toEqual({
      ...typed,
      shortName: { zh: shortZh, en: "SPDB" },
      retiredAt: null,
      version: 1,
    });
    expect((await getCatalog(admin)).banks.at(-1)?.code).toBe("SPDB");
    expect(await database().bank.findUnique({ where: { code: "SPDB" } })).toMatchObject({
      updatedById: admin.id,
      sortOrder: 1,
    });
  });

  test("is refused by its field when the code is taken", async () => {
    await expect(addBank(admin, { ...newBank, code: "ICBC" }, now)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "code", messageKey: "catalog.codeTaken" }] },
    });
    expect(await listBanks(admin)).toHaveLength(2);
  });

  test.each([
    ["code", "spdb"],
    ["code", "S"],
    ["website", "javascript:alert(1)"],
    ["website", "spdb.com.cn"],
    ["hotline", "call us"],
    ["hotlineSeenOn", "2026-02-30"],
  ])("is refused by the field %s with %j", async (path, value) => {
    const answer = await callRoute(POST_BANK, { body: { ...newBank, [path]: value }, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const actor = await testActor(role);
    await expect(addBank(actor, newBank, now)).rejects.toMatchObject({ code: "forbidden" });
    const change = changeBank(actor, "ICBC", { version: 1, isRetired: true }, now);
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("changing a bank", () => {
  test("writes what was given, keeps the rest and names who did it", async () => {
    const before = await database().bank.findUniqueOrThrow({ where: { code: "ICBC" } });
    const bank = await changeBank(admin, "ICBC", { version: 1, hotline: "95588", shortZh: "工" }, now);
    expect(bank).toMatchObject({ hotline: "95588", shortName: { zh: "工", en: "ICBC" }, version: 2 });
    expect(await database().bank.findUnique({ where: { code: "ICBC" } })).toMatchObject({
      nameZh: before.nameZh,
      hotlineSeenOn: null,
      updatedById: admin.id,
    });
  });

  test("into a retired one keeps its row, and back again clears the moment", async () => {
    const retired = await changeBank(admin, "ICBC", { version: 1, isRetired: true }, now);
    expect(retired).toMatchObject({ retiredAt: now.toISOString(), version: 2 });
    expect(await listBanks(admin)).toHaveLength(2);
    const back = await changeBank(admin, "ICBC", { version: 2, isRetired: false }, now);
    expect(back.retiredAt).toBeNull();
  });

  test("of a stale version is refused with the bank as it now is", async () => {
    await changeBank(admin, "ICBC", { version: 1, hotline: "95588" }, now);
    await expect(changeBank(admin, "ICBC", { version: 1, hotline: "1" }, now)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { hotline: "95588", version: 2 } },
    });
  });

  test("that does not exist is not found", async () => {
    const change = changeBank(admin, "NO_BANK", { version: 1, hotline: null }, now);
    await expect(change).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a wallet", () => {
  test("is added, changed and retired in the same way", async () => {
    expect(await addWallet(admin, newWallet, now)).toEqual({ ...newWallet, retiredAt: null, version: 1 });
    const changed = await changeWallet(admin, "jd_pay", { version: 1, isRetired: true }, now);
    expect(changed).toMatchObject({ retiredAt: now.toISOString(), version: 2 });
    const stale = changeWallet(admin, "jd_pay", { version: 1, hotline: "950618" }, now);
    await expect(stale).rejects.toMatchObject({ code: "conflict", details: { current: { version: 2 } } });
    expect((await listWallets(admin)).map(({ code }) => code)).toContain("jd_pay");
  });

  test("is refused with a code in capitals", async () => {
    const answer = await callRoute(POST_WALLET, { body: { ...newWallet, code: "JD_PAY" }, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: "code" }] } });
  });
});

test("the audit trail has the bank before and after", async () => {
  await changeBank(admin, "CMB", { version: 1, hotline: "95555" }, now);
  const { id } = await database().bank.findUniqueOrThrow({ where: { code: "CMB" } });
  expect(await database().auditEntry.findMany({ where: { rowId: id, operation: "update" } })).toMatchObject([
    { actorId: admin.id, before: { hotline: null }, after: { hotline: "95555" } },
  ]);
});
