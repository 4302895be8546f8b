import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actorOfKey, bearerOf } from "@/lib/auth/api-key";
import { actorOfCookie } from "@/lib/auth/session";
import { BACKGROUND_HEADER, sessionCookieName } from "@/lib/auth/session-rules";
import { assertPolicySwitchedOn, assertSwitchedOn } from "@/lib/auth/switched-off";
import { env } from "@/lib/env";
import { DEFAULT_BODY_BYTES, readJson } from "./body";
import type { Contract } from "./contract";
import { cookieOf } from "./cookie";
import { assertSameOrigin } from "./origin";
import { parseWith } from "./parse-with";
import { problemResponse } from "./problem";

type Parsed<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The actor of a route: null only where the policy is "public". */
type ActorOf<C extends Contract> = C["policy"] extends "public" ? Actor | null : Actor;

export type Call<C extends Contract> = {
  actor: ActorOf<C>;
  params: Parsed<C["params"]>;
  query: Parsed<C["query"]>;
  body: Parsed<C["body"]>;
  request: Request;
  now: Date;
  /** The caller's `Idempotency-Key`, or null. */
  idempotencyKey: string | null;
};

type RouteContext = { params: Promise<Record<string, string | string[]>> };
export type RouteHandler = ((request: Request, context: RouteContext) => Promise<Response>) & {
  contract: Contract;
};

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !IDEMPOTENCY_KEY.test(key))
    throw new AppError("invalid", { messageKey: "idempotency.form" });
  return key;
}

/** Whoever sends a key is only ever that key: a cookie beside it counts for nothing. */
async function callerOf(request: Request, bearer: string | null): Promise<Actor> {
  if (bearer !== null) {
    const key = await actorOfKey(bearer);
    if (!key) throw new AppError("unauthenticated", { messageKey: "apiKey.unknown" });
    await assertSwitchedOn("apiKeys");
    return key;
  }
  const cookie = cookieOf(request, sessionCookieName(env().APP_ORIGIN));
  const person = await actorOfCookie(cookie, request.headers.has(BACKGROUND_HEADER));
  if (!person) throw new AppError("unauthenticated");
  return person;
}

/** A browser adds no key by itself as it does a cookie, so only without one must a change come from our own pages. */
async function authorisedActor(contract: Contract, request: Request): Promise<Actor | null> {
  const changesState = request.method !== "GET" && request.method !== "HEAD";
  const bearer = contract.policy === "public" ? null : bearerOf(request);
  if (changesState && bearer === null) assertSameOrigin(request, env().APP_ORIGIN);
  if (contract.policy === "public") return null;
  const actor = await callerOf(request, bearer);
  if (actor.lacksSecondFactor && !contract.beforeSecondFactor)
    throw new AppError("forbidden", { messageKey: "secondFactor.required" });
  if (contract.policy !== "signed-in") {
    assertCan(actor, contract.policy);
    await assertPolicySwitchedOn(contract.policy);
  } else if (actor.grants !== null) throw new AppError("forbidden", { messageKey: "apiKey.person" });
  return actor;
}

async function parseCall(
  contract: Contract,
  request: Request,
  context: RouteContext,
): Promise<Call<Contract>> {
  const actor = await authorisedActor(contract, request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = contract.body
    ? await readJson(request, contract.maxBodyBytes ?? DEFAULT_BODY_BYTES)
    : undefined;
  return {
    // The policy above guarantees an actor wherever ActorOf promises one.
    actor: actor as Actor,
    params: contract.params ? parseWith(contract.params, await context.params) : undefined,
    query: contract.query ? parseWith(contract.query, query) : undefined,
    body: contract.body ? parseWith(contract.body, body) : undefined,
    request,
    now: new Date(),
    idempotencyKey: idempotencyKeyOf(request),
  };
}

/**
 * Wraps every route of the API: origin check, actor and policy, body limit, parsing, problem details with a request
 * id. The handler returns the response DTO, or a whole `Response` where the answer is not JSON.
 */
export function handle<const C extends Contract>(
  contract: C,
  handler: (call: Call<C>) => Promise<z.input<C["response"]> | Response>,
): RouteHandler {
  const route = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = crypto.randomUUID();
    try {
      const call = (await parseCall(contract, request, context)) as Call<C>;
      const result = await handler(call);
      if (result instanceof Response) return result;
      // In tests an answer that leaves its own contract is a failure; in production the types vouch for it.
      const answer = env().NODE_ENV === "test" ? contract.response.parse(result) : result;
      return new Response(JSON.stringify(answer), {
        status: contract.status ?? 200,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "cache-control": "no-store",
          "x-request-id": requestId,
        },
      });
    } catch (thrown) {
      return problemResponse(thrown, request, requestId);
    }
  };
  return Object.assign(route, { contract });
}
