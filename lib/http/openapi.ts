import { z } from "zod";
import type { Permission } from "@/lib/auth/permissions";
import { grantsOf, SCOPE_NAMES } from "@/lib/auth/scopes";
import type { Contract } from "./contract";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** The handlers of a route file; each carries the contract that it enforces. */
export type RouteModule = Partial<Record<Method, { contract: Contract }>>;

type JsonObject = { [key: string]: unknown };

const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().meta({ description: "The stable name of the problem" }),
  requestId: z.uuid(),
  issues: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().meta({ description: "For a conflict: the state that won" }),
});

function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

/** The properties of an object schema as parameters of a path or a query. */
function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): JsonObject[] {
  if (!schema) return [];
  const { properties, required } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (required ?? []).includes(name),
    schema: property,
  }));
}

/** One JSON object a line; the schema is that of a line. */
const NDJSON = "application/x-ndjson";

const IDEMPOTENCY_KEY = { $ref: "#/components/parameters/IdempotencyKey" };

/** The statuses besides success that a contract can answer with. */
function refusals(contract: Contract, method: Method): number[] {
  const isGuarded = contract.policy !== "public";
  const changesState = method !== "GET";
  const body = contract.body ?? contract.line ?? contract.upload;
  return [
    ...(contract.params || contract.query || body ? [400] : []),
    ...(isGuarded ? [401] : []),
    ...(isGuarded || changesState ? [403] : []),
    ...(contract.params ? [404] : []),
    ...(changesState ? [409] : []),
    ...(body ? [413, 415] : []),
    ...(contract.idempotent ? [422] : []),
    500,
    503,
  ];
}

function answersOf(contract: Contract, method: Method): JsonObject {
  const success = {
    description: contract.summary,
    content: {
      [contract.line ? NDJSON : "application/json"]: { schema: jsonSchema(contract.response, "output") },
      ...Object.fromEntries(
        (contract.alternatives ?? []).map((type) => [type, { schema: { type: "string" } }]),
      ),
    },
  };
  const problem = { $ref: "#/components/responses/Problem" };
  return {
    [contract.status ?? 200]: success,
    ...Object.fromEntries(refusals(contract, method).map((status) => [status, problem])),
  };
}

/** "/api/v1/cases/{id}" and GET → "getCasesById". */
function operationId(path: string, method: Method): string {
  const words = path
    .replace("/api/v1/", "")
    .split(/[/.-]/)
    .map((part) => (part.startsWith("{") ? `by-${part.slice(1, -1)}` : part))
    .flatMap((part) => part.split("-"));
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function requestBody({ body, line, upload }: Contract): JsonObject {
  if (upload) {
    const file = { schema: { type: "string", format: "binary" } };
    return {
      requestBody: { required: true, content: Object.fromEntries(upload.map((type) => [type, file])) },
    };
  }
  const schema = body ?? line;
  if (!schema) return {};
  const content = { [line ? NDJSON : "application/json"]: { schema: jsonSchema(schema, "input") } };
  return { requestBody: { required: true, content } };
}

const scopesFor = (permission: Permission): string[] =>
  SCOPE_NAMES.filter((scope) => grantsOf([scope]).includes(permission));

function descriptionOf(permission: Permission): string {
  const scopes = scopesFor(permission);
  const keys = scopes.length > 0 ? `a key any of the scopes ${scopes.join(", ")}` : "no key can call it";
  return `Needs the permission ${permission}; ${keys}.`;
}

/** By cookie or, where a scope lets it, by key. */
function securityOf({ policy }: Contract): JsonObject[] {
  if (policy === "public") return [];
  const byKey = policy !== "signed-in" && scopesFor(policy).length > 0;
  return [{ session: [] }, ...(byKey ? [{ apiKey: [] }] : [])];
}

function operation(path: string, method: Method, contract: Contract): JsonObject {
  const parameters = [
    ...parametersOf(contract.params, "path"),
    ...parametersOf(contract.query, "query"),
    ...(contract.idempotent ? [IDEMPOTENCY_KEY] : []),
  ];
  const permission = contract.policy === "public" || contract.policy === "signed-in" ? null : contract.policy;
  return {
    operationId: operationId(path, method),
    summary: contract.summary,
    tags: [path.split("/")[3] ?? "api"],
    ...(permission ? { description: descriptionOf(permission) } : {}),
    security: securityOf(contract),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(contract),
    responses: answersOf(contract, method),
  };
}

const components = (cookieName: string): JsonObject => ({
  securitySchemes: {
    session: {
      type: "apiKey",
      in: "cookie",
      name: cookieName,
      description: "A person's session. Changes of state also need an Origin header of this desk.",
    },
    apiKey: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "bd_…",
      description:
        "A key of the desk with scopes. It needs no Origin header; a cookie beside it is not looked at.",
    },
  },
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description:
        "The same key with the same request gives the first answer again and has no second effect.",
      schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,100}$" },
    },
  },
  responses: {
    Problem: {
      description: "Why there is no result (RFC 9457), in the language of Accept-Language",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
  schemas: { Problem: jsonSchema(problemSchema, "output") },
});

/**
 * The OpenAPI 3.1 document of the API, from the contracts that the routes enforce. `routes` holds the route modules by
 * path with parameters in braces ("/api/v1/cases/{id}"); changes of state also need the desk's own `Origin`.
 */
export const openApiDocument = (routes: Record<string, RouteModule>, cookieName: string): JsonObject => ({
  openapi: "3.1.0",
  info: {
    title: "BindDesk",
    version: "1",
    description:
      "Bind cases, their diagnosis and outcome. By session, state changes need an Origin header of this desk; by API key they do not.",
  },
  paths: Object.fromEntries(
    Object.entries(routes).map(([path, module]) => [
      path,
      Object.fromEntries(
        METHODS.flatMap((method) => {
          const contract = module[method]?.contract;
          return contract ? [[method.toLowerCase(), operation(path, method, contract)]] : [];
        }),
      ),
    ]),
  ),
  components: components(cookieName),
});
