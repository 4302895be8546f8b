import { readdirSync } from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/auth/session-rules";
import { env } from "@/lib/env";
import type { RouteHandler } from "@/lib/http/handle";

/** Next-auth's cookie around the id of a session row, as a browser sends it. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET });
  return `${sessionCookieName(env().APP_ORIGIN)}=${token}`;
}

export type RouteCall = {
  method?: string;
  /** Path and query, such as "/api/v1/cases?queue=all". */
  path?: string;
  params?: Record<string, string>;
  /** Sent as JSON; `rawBody` is sent as it is. */
  body?: unknown;
  rawBody?: BodyInit;
  /** Whose session the cookie names; null or left out sends none. */
  as?: { sessionId: string } | null;
  /** The desk's own unless said otherwise; null sends none. */
  origin?: string | null;
  headers?: Record<string, string>;
};

export type RouteAnswer = { status: number; headers: Headers; text: string; body: unknown };

async function requestOf(call: RouteCall): Promise<Request> {
  const headers = new Headers(call.headers);
  const origin = call.origin === undefined ? env().APP_ORIGIN : call.origin;
  if (origin !== null) headers.set("origin", origin);
  if (call.as) headers.set("cookie", await sessionCookie(call.as.sessionId));
  const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  if (body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
  const method = call.method ?? (body === undefined ? "GET" : "POST");
  // `duplex` is demanded for streamed bodies and unknown to the DOM's types.
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half" };
  return new Request(new URL(call.path ?? "/api/v1/test", env().APP_ORIGIN), init);
}

/** Calls a route as the server would: cookie, origin, body and parameters go through `handle`. */
export async function callRoute(handler: RouteHandler, call: RouteCall = {}): Promise<RouteAnswer> {
  const response = await handler(await requestOf(call), { params: Promise.resolve(call.params ?? {}) });
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

export type ApiRoute = {
  file: string /** With parameters as in OpenAPI: "/api/v1/cases/{id}". */;
  path: string;
};

/** Every route of the API as it lies on disk. */
export function apiRoutes(): ApiRoute[] {
  return readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => ({
      file: path.resolve("app/api/v1", file),
      path: path.posix
        .join("/api/v1", path.dirname(file).split(path.sep).join("/"))
        .replace(/\[(\w+)\]/g, "{$1}"),
    }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** What a route file exports, by name. */
export async function routeModule({ file }: ApiRoute): Promise<Record<string, unknown>> {
  const loaded: Record<string, unknown> = await import(file);
  return loaded;
}
