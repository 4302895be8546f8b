import { afterEach, describe, expect, test, vi } from "vitest";
import { ApiError, fetchJson } from "./fetch-json";

afterEach(() => {
  vi.unstubAllGlobals();
});

const answering = (response: Response | Error) => {
  const sent = vi.fn<typeof fetch>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal("fetch", sent);
  return sent;
};
const problem = {
  title: "Not possible",
  status: 409,
  detail: "A colleague was first.",
  code: "conflict",
  requestId: "r",
};

describe("fetchJson", () => {
  test("gives the JSON of the answer", async () => {
    answering(Response.json({ id: "1" }));
    expect(await fetchJson<{ id: string }>("/api/v1/x")).toEqual({ id: "1" });
  });

  test("sends method, body, key and that nobody asked for it", async () => {
    const sent = answering(Response.json({}));
    await fetchJson("/api/v1/x", {
      method: "POST",
      body: { a: 1 },
      idempotencyKey: "12345678",
      isBackground: true,
    });
    const [address, init] = sent.mock.calls[0] ?? [];
    expect([address, init?.method, init?.body]).toEqual(["/api/v1/x", "POST", '{"a":1}']);
    expect(init?.headers).toEqual({
      accept: "application/json",
      "content-type": "application/json",
      "idempotency-key": "12345678",
      "x-background": "1",
    });
  });

  test("sends neither media type nor body when there is nothing to send", async () => {
    const sent = answering(Response.json({}));
    await fetchJson("/api/v1/x");
    expect(sent.mock.calls[0]?.[1]).toMatchObject({
      method: "GET",
      headers: { accept: "application/json" },
      body: undefined,
    });
  });

  test("throws a refusal with what the server said", async () => {
    answering(Response.json(problem, { status: 409 }));
    const thrown: unknown = await fetchJson("/api/v1/x").catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ message: problem.detail, problem });
  });

  test.each<[string, Response | Error]>([
    ["the network is down", new TypeError("fetch failed")],
    ["something in between answers with an error page", new Response("<html>", { status: 502 })],
    ["something in between answers with its own sign-in page", new Response("<html>", { status: 200 })],
  ])("throws without a problem when %s", async (_, response) => {
    answering(response);
    await expect(fetchJson("/api/v1/x")).rejects.toMatchObject({ name: "ApiError", problem: null });
  });
});
