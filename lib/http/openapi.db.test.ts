import Ajv from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { GET } from "@/app/api/v1/openapi.json/route";
import { apiRoutes, callRoute, routeModule } from "@/lib/testing/factories-route";

const schemaObject = z.record(z.string(), z.unknown());
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.looseObject({})),
  parameters: z
    .array(
      z.looseObject({ $ref: z.string().optional(), name: z.string().optional(), in: z.string().optional() }),
    )
    .default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.strictObject({ schema: schemaObject })) })
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      $ref: z.string().optional(),
      content: z.record(z.string(), z.strictObject({ schema: schemaObject })).optional(),
    }),
  ),
});
const documentSchema = z.looseObject({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaObject) }),
});

const SELF = "/api/v1/openapi.json";
const answer = await callRoute(GET);
const document = documentSchema.parse(answer.body);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

type Content = Record<string, { schema: Record<string, unknown> }> | undefined;
const schemaOf = (content: Content) =>
  (content?.["application/json"] ?? content?.["application/x-ndjson"])?.schema;

function valuesUnder(value: unknown, key: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesUnder(inner, key),
  ]);
}

describe("the description of the API", () => {
  test("is given to anybody, as JSON", () => {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  test("holds every route on disk with every method, and nothing else", async () => {
    const onDisk = await Promise.all(
      apiRoutes()
        .filter(({ path }) => path !== SELF)
        .map(async (route) => [
          route.path,
          Object.keys(await routeModule(route)).map((name) => name.toLowerCase()),
        ]),
    );
    const described = Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods)]);
    const inOrder = (entries: unknown[][]) =>
      Object.fromEntries(
        entries.map(([path, methods]) => [path, [...(Array.isArray(methods) ? methods : [])].sort()]),
      );
    expect(inOrder(described)).toEqual(inOrder(onDisk));
    expect(onDisk.length).toBeGreaterThan(10);
  });

  test("names every operation once", () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("declares exactly the parameters that stand in each path", () => {
    for (const { path, parameters } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
        path,
      ).toEqual(inPath);
    }
  });

  test("points at nothing that is not there", () => {
    for (const reference of valuesUnder(answer.body, "$ref")) {
      const parts = String(reference).replace("#/", "").split("/");
      const target = parts.reduce<unknown>(
        (inner, part) =>
          typeof inner === "object" && inner !== null
            ? Object.entries(inner).find(([key]) => key === part)?.[1]
            : undefined,
        answer.body,
      );
      expect(target, String(reference)).toBeDefined();
    }
  });

  test("describes bodies and answers by schemas that a validator takes", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const { path, requestBody, responses } of operations) {
      const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
      const answerSchema = schemaOf(success?.content);
      expect(Object.keys(answerSchema ?? {}), path).not.toEqual([]);
      expect(() => ajv.compile(answerSchema ?? {}), path).not.toThrow();
      if (requestBody) expect(() => ajv.compile(schemaOf(requestBody.content) ?? false), path).not.toThrow();
    }
  });

  test("lets defaults be left out of a body and refuses what is not in it", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const schema = document.paths["/api/v1/cases"]?.post?.requestBody?.content["application/json"]?.schema;
    const isValid = ajv.compile(schema ?? false);
    expect(isValid({ walletCode: "alipay" })).toBe(true);
    expect(isValid({ walletCode: "alipay", role: "admin" })).toBe(false);
    expect(isValid({})).toBe(false);
  });

  test("says what a problem looks like, and a real one is as it says", async () => {
    const { GET: list } = await import("@/app/api/v1/cases/route");
    const problem = await callRoute(list);
    const isProblem = new Ajv({ strict: false, validateFormats: false }).compile(
      document.components.schemas.Problem ?? false,
    );
    expect(isProblem(problem.body)).toBe(true);
    expect(isProblem({ error: "no" })).toBe(false);
  });

  test("asks for a session wherever a route does, and says what it answers without one", () => {
    const session = operations.filter(({ security }) => security.length > 0);
    expect(session.every(({ responses }) => "401" in responses && "403" in responses)).toBe(true);
    const open = operations
      .filter(({ security }) => security.length === 0)
      .map(({ operationId }) => operationId);
    expect(open).toEqual(["getOrganisationLogosById", "postInvitations", "postSetup"]);
  });

  test("offers a key where a scope lets one in, and names the scopes", () => {
    const of = (id: string) => operations.find(({ operationId }) => operationId === id);
    expect(of("postCases")).toMatchObject({
      security: [{ session: [] }, { apiKey: [] }],
      description: expect.stringContaining("write:cases"),
    });
    for (const id of ["postUsers", "postApiKeys", "postWebhooks", "postOwnPassword"])
      expect(of(id)?.security, id).toEqual([{ session: [] }]);
    expect(document.components.securitySchemes).toMatchObject({ apiKey: { type: "http", scheme: "bearer" } });
  });

  test("offers an idempotency key where a repeated request must have one effect", () => {
    const keyed = operations.filter(({ parameters }) =>
      parameters.some(({ $ref }) => $ref?.endsWith("/IdempotencyKey")),
    );
    expect(keyed.map(({ operationId }) => operationId)).toEqual(
      expect.arrayContaining(["postCases", "postCasesByIdOutcome", "postCasesByIdNotes"]),
    );
  });

  test("tells no secret", () => {
    expect(answer.text).not.toMatch(/passwordHash|password_hash|NEXTAUTH|postgres/);
  });
});
