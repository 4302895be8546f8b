import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import type { ModelDocumentInput } from "@/lib/diagnosis/model-schema";
import { emptyTables } from "@/lib/testing/database";
import { cardBindingModel } from "./diagnosis-model/card-binding-model";
import { writeShippedModel } from "./shipped-model";

const versions = () =>
  database().diagnosisModel.findMany({
    orderBy: { number: "asc" },
    select: { number: true, status: true, origin: true, basedOnNumber: true },
  });
const first = { number: 1, status: "published", origin: "shipped", basedOnNumber: null };
const { answerNoise: _, remedies: __, ...older } = cardBindingModel;
const olderDocument: ModelDocumentInput = { ...older, contradictions: [] };

beforeEach(emptyTables);

test("a new desk has the shipped model published, however often it starts", async () => {
  await writeShippedModel(database());
  await writeShippedModel(database());
  expect(await versions()).toEqual([first]);
});

test("a desk with an older shipped model gets the new one as a draft, once", async () => {
  await database().diagnosisModel.create({
    data: { number: 1, status: "published", document: olderDocument, publishedAt: new Date() },
  });
  await writeShippedModel(database());
  await writeShippedModel(database());
  const draft = { number: 2, status: "draft", origin: "shipped", basedOnNumber: 1 };
  expect(await versions()).toEqual([first, draft]);
  expect((await database().diagnosisModel.findUnique({ where: { number: 2 } }))?.note).not.toBe("");
});

test("a draft that people published or retired does not come again", async () => {
  await database().diagnosisModel.create({
    data: { number: 1, status: "retired", document: cardBindingModel },
  });
  await database().diagnosisModel.create({
    data: { number: 2, status: "published", origin: "learned", document: olderDocument },
  });
  await writeShippedModel(database());
  expect(await versions()).toHaveLength(2);
});

test("two desks that start at once write one draft", async () => {
  await database().diagnosisModel.create({
    data: { number: 1, status: "published", document: olderDocument },
  });
  await Promise.all([writeShippedModel(database()), writeShippedModel(database())]);
  expect(await versions()).toHaveLength(2);
});
