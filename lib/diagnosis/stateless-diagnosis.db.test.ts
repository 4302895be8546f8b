import { beforeAll, describe, expect, test } from "vitest";
import { POST as bulk } from "@/app/api/v1/diagnosis/bulk/route";
import { POST as diagnosis } from "@/app/api/v1/diagnosis/route";
import type { Actor } from "@/lib/auth/actor";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { bulkAnswerSchema, statelessDiagnosisSchema } from "./full-diagnosis-schema";

let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor("agent");
});

const ask = (body: unknown) =>
  callRoute(diagnosis, { as: agent, body, headers: { "accept-language": "en" } });
const diagnosed = async (body: unknown) => statelessDiagnosisSchema.parse((await ask(body)).body);

const given = {
  symptoms: { codeSystem: "UPOP", errorCode: "66", messageText: "预留手机号不符" },
  answers: [{ checkCode: "ONLINE_PAY", answerCode: "ON" }],
};

describe("a diagnosis without a case", () => {
  test("ranks every cause by the published version and says all that the engine knows", async () => {
    const answer = await diagnosed(given);
    expect(answer.model.number).toBe(1);
    expect(answer.causes).toHaveLength(25);
    expect(answer.causes[0]?.causeCode).toBe("PHONE_MISMATCH");
    expect(answer.causes.reduce((sum, { posterior }) => sum + posterior, 0)).toBeCloseTo(1, 12);
    expect(answer.causes[0]?.evidence?.length).toBe(3);
    expect(answer.nextChecks?.length).toBe(3);
    expect(answer.comparison).toHaveLength(4);
    expect(answer.nextStep?.remedies.length).toBeGreaterThan(5);
    expect(answer.unmatched).toBeNull();
  });

  test("is the same in any order of answers", async () => {
    const answers = [
      { checkCode: "CARD_STATE", answerCode: "NORMAL" },
      { checkCode: "ONLINE_PAY", answerCode: "OFF" },
      { checkCode: "OTHER_WALLET", answerCode: "WORKS" },
    ];
    expect(await diagnosed({ answers: [...answers].reverse() })).toEqual(await diagnosed({ answers }));
  });

  test("keeps and names what the model does not know, with no number moved by it", async () => {
    const strange = {
      ...given,
      answers: [
        ...given.answers,
        { checkCode: "MOON", answerCode: "FULL" },
        { checkCode: "__proto__", answerCode: "ON" },
        { checkCode: "CARD_STATE", answerCode: "MAYBE" },
      ],
      deskFacts: [{ kind: "COMET" }],
      failedRemedies: ["PRAY"],
      confirmedChecks: ["STARS"],
    };
    const answer = await diagnosed(strange);
    expect(answer.unmatched).toMatchObject({
      answers: [
        { checkCode: "CARD_STATE", answerCode: "MAYBE" },
        { checkCode: "MOON", answerCode: "FULL" },
        { checkCode: "__proto__", answerCode: "ON" },
      ],
      refs: ["COMET", "PRAY", "STARS"],
    });
    expect(answer.causes).toEqual((await diagnosed(given)).causes);
  });

  test("refuses a check that is answered in two ways, and takes one that is said twice", async () => {
    const twice = { answers: [...given.answers, { checkCode: "ONLINE_PAY", answerCode: "OFF" }] };
    expect(await ask(twice)).toMatchObject({
      status: 400,
      body: { issues: [{ path: "answers.1.checkCode", code: "diagnosis.answeredTwice" }] },
    });
    expect(await diagnosed({ ...given, answers: [...given.answers, ...given.answers] })).toEqual(
      await diagnosed(given),
    );
  });

  test.each([
    ["a version that is not there", { modelNumber: 999 }, 404],
    ["two models at once", { modelNumber: 1, document: {} }, 400],
    ["a strength over 1", { deskFacts: [{ kind: "MAINTENANCE", strength: 2 }] }, 400],
    ["a field that is none", { posterior: 1 }, 400],
  ])("refuses %s", async (_, body, status) => {
    expect((await ask(body)).status).toBe(status);
  });

  test("refuses a broken document with every path and reason", async () => {
    const [first, ...checks] = cardBindingModel.checks;
    const broken = {
      ...cardBindingModel,
      checks: [{ ...first, askIf: [{ check: "GONE", answers: ["YES"] }] }, ...checks],
      remedies: [{ ...cardBindingModel.remedies[0], fixes: { NO_CAUSE: 0.5 } }],
    };
    const answer = await ask({ document: broken });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        issues: [
          { path: "document.remedies.0.fixes.NO_CAUSE", message: "unknown cause NO_CAUSE" },
          { path: "document.checks.0.askIf.0.check", message: "unknown check GONE" },
        ],
      },
    });
  });

  test("gives by a document what the same stored version gives", async () => {
    const byDocument = await diagnosed({ ...given, document: cardBindingModel });
    expect(byDocument.model).toEqual({ id: null, number: null });
    expect({ ...byDocument, model: null }).toEqual({ ...(await diagnosed(given)), model: null });
  });
});

const send = async (lines: readonly string[], path = "/api/v1/diagnosis/bulk", headers = {}) => {
  const answer = await callRoute(bulk, {
    as: agent,
    method: "POST",
    path,
    rawBody: lines.join("\n"),
    headers: { "content-type": "application/x-ndjson", "accept-language": "en", ...headers },
  });
  const texts = answer.status === 200 ? answer.text.trimEnd().split("\n") : [];
  return { status: answer.status, lines: texts.map((text) => bulkAnswerSchema.parse(JSON.parse(text))) };
};
const line = (id: string) => JSON.stringify({ id, ...given });

describe("many diagnoses in one request", () => {
  test("come line by line, in order, lean unless more is asked for", async () => {
    const answer = await send([line("a"), "", line("b"), ""]);
    expect(answer.lines).toMatchObject([
      { line: 1, id: "a" },
      { line: 3, id: "b" },
    ]);
    const [first] = answer.lines;
    expect(first).toHaveProperty("causes.length", 3);
    expect(first).not.toHaveProperty("nextChecks");
    const more = await send([line("a")], "/api/v1/diagnosis/bulk?fields=nextChecks,evidence&top=25");
    expect(more.lines[0]).toHaveProperty("causes.length", 25);
    expect(more.lines[0]).toHaveProperty("causes.0.evidence.length", 3);
    expect(more.lines[0]).toHaveProperty("nextChecks.length", 3);
  });

  test("answer a bad line in its place and go on", async () => {
    const long = JSON.stringify({ id: "long", symptoms: { messageText: "x".repeat(70_000) } });
    const answer = await send([line("a"), "{oops", '{"posterior":1}', long, line("b")]);
    expect(answer.lines).toMatchObject([
      { line: 1, id: "a" },
      { line: 2, error: { status: 400, code: "body.notJson" } },
      { line: 3, error: { issues: [{ code: "field.unknown" }] } },
      { line: 4, error: { status: 413, code: "diagnosis.lineTooLong" } },
      { line: 5, id: "b" },
    ]);
  });

  test("take a whole document as their first line", async () => {
    const answer = await send([JSON.stringify({ model: { document: cardBindingModel } }), line("a")]);
    expect(answer.lines).toMatchObject([
      { line: 1, model: { id: null } },
      { line: 2, id: "a" },
    ]);
    const { lines } = await send([line("a")]);
    expect({ ...answer.lines[1], line: 1 }).toEqual(lines[0]);
  });

  test.each<[string, string[], string, object, number]>([
    ["a broken document", ['{"model":{"document":{}}}'], "", {}, 400],
    ["two models at once", ['{"model":{"modelNumber":1}}'], "?modelNumber=1", {}, 400],
    ["an unknown version", ["{}"], "?modelNumber=77", {}, 404],
    ["an unknown part", ["{}"], "?fields=everything", {}, 400],
    ["nothing at all", [""], "", {}, 400],
    ["plain JSON", ["{}"], "", { "content-type": "application/json" }, 415],
  ])("are refused as a whole for %s", async (_, lines, query, headers, status) => {
    expect((await send(lines, `/api/v1/diagnosis/bulk${query}`, headers)).status).toBe(status);
  });

  test("end after ten thousand lines and say where", async () => {
    const { lines } = await send(Array.from({ length: 10_010 }, () => "{}"));
    expect(lines).toHaveLength(10_001);
    expect(lines.at(-1)).toMatchObject({ line: 10_001, error: { code: "diagnosis.tooManyLines" } });
  });

  test("are worked out while they are read: nothing is computed that nobody takes", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent++;
        controller.enqueue(new TextEncoder().encode(`${line(String(sent))}\n`));
      },
    });
    const { sessionCookie } = await import("@/lib/testing/factories-route");
    const { env } = await import("@/lib/env");
    const init = { method: "POST", body: endless, duplex: "half" as const };
    const request = new Request(`${env().APP_ORIGIN}/api/v1/diagnosis/bulk`, {
      ...init,
      headers: {
        origin: env().APP_ORIGIN,
        cookie: await sessionCookie(agent.sessionId),
        "content-type": "application/x-ndjson",
      },
    });
    const response = await bulk(request, { params: Promise.resolve({}) });
    const reader = response.body?.getReader();
    const part = await reader?.read();
    expect(new TextDecoder().decode(part?.value)).toMatch(/^\{"line":1,"id":"1",/);
    await reader?.cancel();
    const taken = sent;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toBeLessThanOrEqual(taken + 1);
  });
});
