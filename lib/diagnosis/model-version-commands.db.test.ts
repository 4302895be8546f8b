import { beforeEach, describe, expect, test } from "vitest";
import { GET as getDocument } from "@/app/api/v1/diagnosis-models/[id]/document/route";
import { POST as postModel } from "@/app/api/v1/diagnosis-models/route";
import { POST as postValidation } from "@/app/api/v1/diagnosis-models/validation/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { getPublishedModel } from "./diagnosis-queries";
import type { StoredLearningReport } from "./learning-report-schema";
import type { ModelDocument } from "./model-schema";
import { createModelDraft, publishModel, rollBackModel, storeLearnedDraft } from "./model-version-commands";
import { getModelVersion, getModelVersionDetail, listModelVersions } from "./model-version-queries";
import { createModelSchema } from "./model-version-schema";

const NOW = new Date("2026-11-24T08:00:00Z");
const score = {
  n: 0,
  unknownCauses: 0,
  top1: null,
  top3: null,
  brier: null,
  ece: null,
  checksAsked: null,
  bins: [],
};
const report = (fields: Partial<StoredLearningReport> = {}): StoredLearningReport => ({
  n: 300,
  minCases: 200,
  isTooFew: false,
  isSuspicious: false,
  warnings: [],
  causes: [],
  answers: [],
  dependences: [],
  calibration: {
    answerNoiseBefore: 0.02,
    answerNoiseAfter: 0,
    slipsFound: 0.01,
    temperatureBefore: 1,
    temperatureAfter: 1.1,
  },
  heldOut: { before: score, after: score },
  source: {
    basedOnNumber: 1,
    n: 300,
    demoCases: 0,
    earliestClosedAt: "2026-11-01T00:00:00.000Z",
    latestClosedAt: "2026-11-20T00:00:00.000Z",
  },
  ...fields,
});

/** The shipped document with one cause ten times as frequent. */
const changed: ModelDocument = {
  ...cardBindingModel,
  causes: cardBindingModel.causes.map((cause) =>
    cause.code === "MINOR" ? { ...cause, priorWeight: cause.priorWeight * 10 } : cause,
  ),
};
const draftOf = (actor: Actor, document: unknown = changed, note = "十倍") =>
  createModelDraft(actor, createModelSchema.parse({ document, note, basedOnNumber: 1 }), null);
const publish = (actor: Actor, id: string, version = 1) =>
  publishModel(actor, id, { version, note: "试行", acknowledgesWarnings: false }, NOW);
const statuses = async (actor: Actor) =>
  Object.fromEntries((await listModelVersions(actor)).map(({ number, status }) => [number, status]));

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("a draft from an uploaded document", () => {
  test("is stored as the next version, not published, and audited with who did it", async () => {
    const draft = await draftOf(admin);
    expect(draft).toMatchObject({
      number: 2,
      status: "draft",
      origin: "imported",
      note: "十倍",
      basedOnNumber: 1,
      publishedAt: null,
      updatedBy: admin.displayName,
      caseCount: 0,
      learning: null,
    });
    expect((await getPublishedModel(admin)).number).toBe(1);
    const audited = await database().auditEntry.findMany({
      where: { tableName: "diagnosis_models", rowId: draft.id },
      select: { operation: true, actorId: true },
    });
    expect(audited).toEqual([{ operation: "insert", actorId: admin.id }]);
  });

  test("comes back as it went in, as a file that can be imported again", async () => {
    const { id } = await draftOf(admin);
    const answer = await callRoute(getDocument, { method: "GET", params: { id }, as: admin });
    expect(answer.body).toEqual(changed);
    expect(answer.headers.get("content-disposition")).toContain("diagnosis-model-v2.json");
    expect((await draftOf(admin, answer.body)).number).toBe(3);
  });

  test("that is invalid is refused with every path and reason, and nothing is stored", async () => {
    const document = {
      ...cardBindingModel,
      causes: [{ code: "lower", priorWeight: 0 }, ...cardBindingModel.causes],
      answerNoise: 2,
    };
    const answer = await callRoute(postModel, { body: { document }, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { code: "model.invalid" } });
    const paths = (answer.body as { issues: { path: string; message: string }[] }).issues;
    expect(paths.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "document.causes.0.code",
        "document.causes.0.priorWeight",
        "document.answerNoise",
      ]),
    );
    expect(paths.every(({ message }) => message.length > 5)).toBe(true);
    expect(await database().diagnosisModel.count()).toBe(1);
  });

  test.each([
    ["a text", "model"],
    ["a list", []],
    ["null", null],
  ])("that is %s is refused", async (_, document) => {
    const answer = await callRoute(postModel, { body: { document, note: "" }, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { code: "model.invalid" } });
  });

  test("based on a version that does not exist is refused by its field", async () => {
    const refused = createModelDraft(
      admin,
      createModelSchema.parse({ document: changed, basedOnNumber: 9 }),
      null,
    );
    await expect(refused).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "basedOnNumber" }] },
    });
  });

  test("with a repeated key is one draft; without, of five at once, each gets a number of its own", async () => {
    const input = createModelSchema.parse({ document: changed });
    await createModelDraft(admin, input, "key-key-key");
    await createModelDraft(admin, input, "key-key-key");
    await Promise.all(Array.from({ length: 5 }, () => draftOf(admin)));
    const numbers = (await listModelVersions(admin)).map(({ number }) => number);
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  test("can be validated first, which stores nothing", async () => {
    const call = (document: unknown) => callRoute(postValidation, { body: { document }, as: admin });
    expect((await call(changed)).body).toEqual({ isValid: true, problems: [] });
    expect((await call({ ...changed, formatVersion: 2 })).body).toMatchObject({
      isValid: false,
      problems: [{ path: "formatVersion" }],
    });
    expect(await database().diagnosisModel.count()).toBe(1);
  });
});

describe("publishing", () => {
  test("retires what was published, and new cases are logged with the new version", async () => {
    const old = await testCase(admin);
    const draft = await draftOf(admin);
    const published = await publish(admin, draft.id);
    expect(published).toMatchObject({ status: "published", note: "试行", publishedAt: NOW.toISOString() });
    expect(await statuses(admin)).toEqual({ 1: "retired", 2: "published" });
    const supportCase = await testCase(admin);
    expect([supportCase.modelId, old.modelId === draft.id]).toEqual([draft.id, false]);
    expect((await getModelVersion(admin, { number: 2 })).caseCount).toBe(1);
    expect((await getModelVersion(admin, { number: 1 })).caseCount).toBe(1);
  });

  test("of a stale version is refused with the version as it now is", async () => {
    const draft = await draftOf(admin);
    await publish(admin, draft.id);
    await expect(publish(admin, draft.id)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { status: "published", version: 2 } },
    });
  });

  test("of what is published already is refused", async () => {
    const [first] = await listModelVersions(admin);
    await expect(publish(admin, first?.id ?? "")).rejects.toMatchObject({
      code: "refused",
      messageKey: "model.alreadyPublished",
    });
  });

  test("of two drafts at once leaves exactly one published", async () => {
    const [one, two] = [await draftOf(admin), await draftOf(admin)];
    await Promise.allSettled([publish(admin, one.id), publish(admin, two.id)]);
    const found = Object.values(await statuses(admin));
    expect(found.filter((status) => status === "published")).toHaveLength(1);
  });

  test("of a suspicious learned version takes an acknowledgement", async () => {
    const { model } = await storeLearnedDraft(admin, changed, report({ isSuspicious: true }));
    await expect(publish(admin, model.id)).rejects.toMatchObject({ messageKey: "model.suspicious" });
    expect(await statuses(admin)).toEqual({ 1: "published", 2: "draft" });
    const input = { version: 1, note: "看过", acknowledgesWarnings: true };
    expect(await publishModel(admin, model.id, input, NOW)).toMatchObject({ status: "published" });
  });

  test.each(["agent", "supervisor"] as const)("and drafting are refused to the role %s", async (role) => {
    const draft = await draftOf(admin);
    const actor = await testActor(role);
    await expect(publish(actor, draft.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(draftOf(actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(rollBackModel(actor, draft.id, { version: 1 }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await statuses(admin)).toEqual({ 1: "published", 2: "draft" });
  });
});

describe("rolling back", () => {
  test("publishes an earlier version again, and new cases are on it again", async () => {
    const draft = await draftOf(admin);
    await publish(admin, draft.id);
    const first = await getModelVersion(admin, { number: 1 });
    const back = await rollBackModel(admin, first.id, { version: first.version }, NOW);
    expect(back).toMatchObject({ number: 1, status: "published" });
    expect(await statuses(admin)).toEqual({ 1: "published", 2: "retired" });
    expect((await testCase(admin)).modelId).toBe(first.id);
  });

  test("to a draft is refused, and so is a stale version", async () => {
    const draft = await draftOf(admin);
    await expect(rollBackModel(admin, draft.id, { version: 1 }, NOW)).rejects.toMatchObject({
      messageKey: "model.notRetired",
    });
    await expect(rollBackModel(admin, draft.id, { version: 4 }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("what was learned", () => {
  test("is stored with its report, and again from the same cases is the same draft", async () => {
    const first = await storeLearnedDraft(admin, changed, report());
    const again = await storeLearnedDraft(admin, changed, report());
    expect([first.isNew, again.isNew, again.model.id]).toEqual([true, false, first.model.id]);
    const detail = await getModelVersionDetail(admin, { id: first.model.id });
    expect(detail).toMatchObject({ origin: "learned", basedOnNumber: 1, learning: { n: 300 } });
    expect(detail.report).toEqual(report());
    expect(detail.size).toMatchObject({ causes: 25 });
  });

  test("of two at once is one draft, of other cases another", async () => {
    await Promise.all([1, 2].map(() => storeLearnedDraft(admin, changed, report())));
    expect(await database().diagnosisModel.count()).toBe(2);
    await storeLearnedDraft(admin, changed, report({ source: { ...report().source, n: 301 } }));
    expect(await database().diagnosisModel.count()).toBe(3);
  });

  test("with a report that this release cannot read is still a version", async () => {
    const { model } = await storeLearnedDraft(admin, changed, report());
    await database().diagnosisModel.update({ where: { id: model.id }, data: { report: { n: 3 } } });
    expect(await getModelVersionDetail(admin, { id: model.id })).toMatchObject({
      report: null,
      learning: { n: 3, isSuspicious: false },
    });
  });
});

test("a version that does not exist is not found", async () => {
  const id = "01998c52-0000-7000-8000-000000000009";
  await expect(getModelVersion(admin, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(publish(admin, id)).rejects.toMatchObject({ code: "not_found" });
});
