import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Resolver, sendWebhook } from "./send-webhook";

const received: { url: string; host: string; body: string }[] = [];
const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  received.push({ url: request.url ?? "", host: request.headers.host ?? "", body });
  if (request.url === "/redirect") response.writeHead(302, { location: "/elsewhere" }).end();
  else if (request.url === "/500") response.writeHead(500).end("secret of theirs");
  else response.writeHead(204).end();
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const to = (url: string) => ({ url, headers: { "content-type": "application/json" }, body: "{}" });
const answering =
  (...addresses: string[]): Resolver =>
  async () =>
    addresses.map((address) => ({ address, family: 4 }));

describe("sending", () => {
  test("posts the body to the address that its name led to, under its own name", async () => {
    const url = `http://hooks.example.test:${port}/ok`;
    const sent = await sendWebhook(to(url), { allowPrivate: true, resolve: answering("127.0.0.1") });
    expect(sent).toMatchObject({ status: 204, failure: null });
    expect(received.at(-1)).toEqual({ url: "/ok", host: `hooks.example.test:${port}`, body: "{}" });
  });

  test("follows no redirect: it is a failure with its status", async () => {
    const before = received.length;
    const sent = await sendWebhook(to(`http://127.0.0.1:${port}/redirect`), { allowPrivate: true });
    expect(sent).toMatchObject({ status: 302, failure: "status" });
    expect(received.length).toBe(before + 1);
  });

  test("tells a failing server by its status and keeps nothing that it says", async () => {
    const sent = await sendWebhook(to(`http://127.0.0.1:${port}/500`), { allowPrivate: true });
    expect(sent).toEqual({ status: 500, failure: "status", durationMs: expect.any(Number) });
  });

  test.each([
    ["leads to this machine", ["127.0.0.1"]],
    ["leads into a network", ["10.1.2.3"]],
    ["leads outside and inside at once", ["1.1.1.1", "169.254.169.254"]],
    ["leads to a mapped address", ["::ffff:10.0.0.1"]],
  ])("connects to nothing when a name %s", async (_, addresses) => {
    const before = received.length;
    const sent = await sendWebhook(to(`https://hooks.example.com:${port}/ok`), {
      allowPrivate: false,
      resolve: answering(...addresses),
    });
    expect(sent).toMatchObject({ status: null, failure: "not_public" });
    expect(received.length).toBe(before);
  });

  test("looks its name up once: what another look would say counts for nothing", async () => {
    let looks = 0;
    const rebinding: Resolver = async () => {
      looks += 1;
      return [{ address: looks === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    };
    const url = `http://hooks.example.test:${port}/ok`;
    expect(await sendWebhook(to(url), { allowPrivate: true, resolve: rebinding })).toMatchObject({
      status: 204,
    });
    expect(looks).toBe(1);
  });

  test("tells what went wrong by a code", async () => {
    const gone: Resolver = () => Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" }));
    const url = `http://gone.example.test:${port}/`;
    expect(await sendWebhook(to(url), { allowPrivate: true, resolve: gone })).toMatchObject({
      failure: "ENOTFOUND",
    });
    expect(await sendWebhook(to("http://127.0.0.1:1/"), { allowPrivate: true })).toMatchObject({
      status: null,
      failure: "ECONNREFUSED",
    });
  });
});
