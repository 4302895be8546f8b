import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { listFilterChoices } from "./filter-choice-queries";

let agent: Actor;

async function logged(code: string, codeSystem: string | null, errorCode: string | null): Promise<void> {
  const model = await database().diagnosisModel.findFirstOrThrow({ select: { id: true } });
  const by = { createdById: agent.id, updatedById: agent.id };
  await database().supportCase.create({
    data: {
      code,
      walletCode: "alipay",
      channel: "chat",
      modelId: model.id,
      dueAt: new Date(),
      codeSystem,
      errorCode,
      ...by,
    },
  });
}

beforeAll(async () => {
  await testCatalog();
  agent = await testActor("agent");
  await logged("BC-222225", "UPOP", "66");
  await logged("BC-222222", "UPOP", "66");
  await logged("BC-222223", null, "E1");
  await logged("BC-222224", null, null);
});

test("each code of the latest cases is there once, as the filter says it", async () => {
  expect((await listFilterChoices(agent)).codes).toEqual([":E1", "UPOP:66"]);
});

test("people and model versions are those that the desk has", async () => {
  const { people, models } = await listFilterChoices(agent);
  expect(people.map(({ id }) => id)).toContain(agent.id);
  expect(models).toEqual([...models].sort((left, right) => right - left));
  expect(models.length).toBe(await database().diagnosisModel.count());
});

test("a remedy is called as the newest version calls it", async () => {
  const {
    id: _id,
    document,
    number,
    ...shipped
  } = await database().diagnosisModel.findFirstOrThrow({
    orderBy: { number: "desc" },
    select: { id: true, document: true, number: true, origin: true },
  });
  const remedy = (zh: string) => ({ code: "CALL_BANK", label: { zh, en: zh } });
  const base = document as object;
  for (const [at, name] of ["旧名", "新名"].entries())
    await database().diagnosisModel.create({
      data: { ...shipped, number: number + 1 + at, document: { ...base, remedies: [remedy(name)] } },
    });
  const { remedies } = await listFilterChoices(agent);
  expect(remedies.find(({ code }) => code === "CALL_BANK")?.name.zh).toBe("新名");
  expect(new Set(remedies.map(({ code }) => code)).size).toBe(remedies.length);
});
