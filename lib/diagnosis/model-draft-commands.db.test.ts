import { beforeEach, describe, expect, test } from "vitest";
import { DELETE, GET, PATCH } from "@/app/api/v1/model-drafts/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { api } from "@/lib/routes";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute, type RouteCall } from "@/lib/testing/factories-route";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { withValueAt } from "./draft-path";
import {
  beginModelDraft,
  changeModelDraft,
  discardModelDraft,
  finishModelDraft,
} from "./model-draft-commands";
import { getModelDraft, listModelDrafts } from "./model-draft-queries";
import { getModelDocument, listModelVersions } from "./model-version-queries";

let admin: Actor;
const begin = () => beginModelDraft(admin, { basedOnNumber: 1 }, null);
const noisy = withValueAt(cardBindingModel, ["answerNoise"], 0.2);
const stronger = withValueAt(cardBindingModel, ["codeStrength"], 9);

beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("beginning", () => {
  test("copies the document of a version, which stays as it is", async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ version: 1, basedOnNumber: 1, document: cardBindingModel });
    expect(await listModelDrafts(admin)).toMatchObject([{ id: draft.id, updatedBy: admin.displayName }]);
    expect(await listModelVersions(admin)).toHaveLength(1);
  });
  test("twice with one key makes one", async () => {
    const first = await beginModelDraft(admin, { basedOnNumber: 1 }, "one-and-the-same");
    const second = await beginModelDraft(admin, { basedOnNumber: 1 }, "one-and-the-same");
    expect(second.id).toBe(first.id);
    expect(await listModelDrafts(admin)).toHaveLength(1);
  });
  test("refuses a version that is not there", async () => {
    await expect(beginModelDraft(admin, { basedOnNumber: 9 }, null)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "basedOnNumber" }] },
    });
  });
});

describe("changing", () => {
  test("stores a document with faults as it was typed", async () => {
    const { id } = await begin();
    const faulty = withValueAt(cardBindingModel, ["checks", "CODE_ARRIVED", "question", "zh"], "");
    expect(await changeModelDraft(admin, id, { version: 1, document: faulty })).toMatchObject({ version: 2 });
    expect((await getModelDraft(admin, id)).document).toEqual(faulty);
  });
  test("of one version by two: the second gets the newer one with its document and changes nothing", async () => {
    const { id } = await begin();
    const other = await testActor("admin");
    await changeModelDraft(other, id, { version: 1, document: noisy });
    await expect(changeModelDraft(admin, id, { version: 1, document: stronger })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { version: 2, updatedBy: other.displayName, document: noisy } },
    });
    expect((await getModelDraft(admin, id)).document).toEqual(noisy);
  });
  test("at once by two: one is stored, the other one is told", async () => {
    const { id } = await begin();
    const both = await Promise.allSettled(
      [noisy, stronger].map((document) => changeModelDraft(admin, id, { version: 1, document })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await getModelDraft(admin, id)).toMatchObject({ version: 2 });
  });
  test("is told in the audit trail without the document, by whom", async () => {
    const { id } = await begin();
    await changeModelDraft(admin, id, { version: 1, document: noisy });
    const entries = await database().auditEntry.findMany({
      where: { rowId: id },
      orderBy: { id: "asc" },
      select: { operation: true, actorId: true, rowVersion: true, before: true, after: true },
    });
    expect(entries).toMatchObject([
      { operation: "insert", actorId: admin.id, after: { document: { formatVersion: 1 } } },
      { operation: "update", actorId: admin.id, rowVersion: 2 },
    ]);
    expect(entries[1]?.before).not.toHaveProperty("document");
    expect(entries[1]?.after).not.toHaveProperty("document");
  });
  test("is an admin's alone", async () => {
    const { id } = await begin();
    const supervisor = await testActor("supervisor");
    await expect(changeModelDraft(supervisor, id, { version: 1, document: noisy })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(getModelDraft(supervisor, id)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("finishing", () => {
  test("makes the next version, edited from its base, publishes nothing, and the draft is gone", async () => {
    const { id } = await begin();
    await changeModelDraft(admin, id, { version: 1, document: noisy });
    const made = await finishModelDraft(admin, id, { version: 2, note: "更多失误" }, null);
    expect(made).toMatchObject({
      number: 2,
      status: "draft",
      origin: "edited",
      basedOnNumber: 1,
      note: "更多失误",
    });
    expect((await getModelDocument(admin, { number: 2 })).document).toEqual(noisy);
    expect(await listModelDrafts(admin)).toEqual([]);
    const [gone] = await database().auditEntry.findMany({
      where: { rowId: id, operation: "delete" },
      select: { actorId: true, before: true },
    });
    expect(gone).toMatchObject({ actorId: admin.id, before: { document: { answerNoise: 0.2 } } });
  });
  test("twice with one key makes one version", async () => {
    const { id } = await begin();
    const finish = () => finishModelDraft(admin, id, { version: 1, note: "" }, "finish-it-once");
    expect((await finish()).id).toBe((await finish()).id);
    expect(await listModelVersions(admin)).toHaveLength(2);
  });
  test("refuses every fault with its path, and the draft stays", async () => {
    const { id } = await begin();
    const document = withValueAt(cardBindingModel, ["answerNoise"], 7);
    await changeModelDraft(admin, id, { version: 1, document });
    await expect(finishModelDraft(admin, id, { version: 2, note: "" }, null)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "document.answerNoise" }] },
    });
    expect(await getModelDraft(admin, id)).toMatchObject({ version: 2, document: { answerNoise: 7 } });
    expect(await listModelVersions(admin)).toHaveLength(1);
  });
  test("refuses a version that was overtaken, with what is there", async () => {
    const { id } = await begin();
    await changeModelDraft(admin, id, { version: 1, document: noisy });
    await expect(finishModelDraft(admin, id, { version: 1, note: "" }, null)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { version: 2, document: noisy } },
    });
  });
});

test("throwing away refuses what was changed since, and then takes it", async () => {
  const { id } = await begin();
  await changeModelDraft(admin, id, { version: 1, document: noisy });
  await expect(discardModelDraft(admin, id, { version: 1 })).rejects.toMatchObject({ code: "conflict" });
  await discardModelDraft(admin, id, { version: 2 });
  await expect(getModelDraft(admin, id)).rejects.toMatchObject({ code: "not_found" });
});

test("the routes answer with what their contracts say, and 409 with the newer draft", async () => {
  const { id } = await begin();
  const call = (handler: typeof PATCH, method: string, more: RouteCall = {}) =>
    callRoute(handler, { method, params: { id }, as: admin, ...more });
  const change = { body: { version: 1, document: noisy } };
  expect((await call(GET, "GET")).status).toBe(200);
  expect((await call(PATCH, "PATCH", change)).status).toBe(200);
  const second = await call(PATCH, "PATCH", change);
  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({ code: "conflict", current: { version: 2, document: noisy } });
  const shapeless = await call(PATCH, "PATCH", { body: { version: 2, document: { formatVersion: 1 } } });
  expect(shapeless.status).toBe(400);
  expect((await call(DELETE, "DELETE", { path: api.modelDraft(id, 2) })).status).toBe(200);
});
