import type { APIResponse, Response } from "@playwright/test";
import { ROLES } from "@/lib/auth/permissions";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { origin } from "./environment";
import { watch } from "./page-watch";
import { open } from "./pages";
import { SCREENS } from "./screens";
import { sessionFile } from "./sessions";

type Answer = APIResponse | Response;

function expectCommonHeaders(answer: Answer): void {
  const headers = answer.headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers).not.toHaveProperty("x-powered-by");
}

/** The nonce of a page's policy, which allows no other inline script and no evaluation. */
function nonceOf(answer: Answer): string {
  expectCommonHeaders(answer);
  const policy = answer.headers()["content-security-policy"] ?? "";
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  expect(scripts).not.toMatch(/unsafe-/);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
  const nonce = /'nonce-([\w+/=]{16,})'/.exec(scripts)?.[1];
  expect(nonce, policy).toBeDefined();
  return nonce ?? "";
}

for (const role of [null, ...ROLES]) {
  test.describe(role ?? "signed out", () => {
    if (role) test.use({ storageState: sessionFile(role) });
    test("every screen asks no other host, under a policy with a fresh nonce that nothing breaks", async ({
      page,
      adminApi,
    }) => {
      test.slow();
      const { complaints, foreign } = watch(page);
      const nonces = new Set<string>();
      for (const { name, address, status = 200 } of SCREENS.filter((screen) => screen.role === role)) {
        await test.step(name, async () => {
          const answer = await open(page, await address(adminApi));
          expect(answer?.status()).toBe(status);
          const nonce = answer ? nonceOf(answer) : "";
          expect(nonces).not.toContain(nonce);
          nonces.add(nonce);
          await page.waitForLoadState("load");
          expect(foreign).toEqual([]);
          expect(complaints()).toEqual([]);
        });
      }
    });
  });
}

test.describe("what is no screen", () => {
  test.use({ storageState: sessionFile("agent") });

  test("an address that is not there has the policy too", async ({ request }) => {
    const answer = await request.get("/no/such/page");
    expect(answer.status()).toBe(404);
    nonceOf(answer);
  });

  for (const [what, path, status] of [
    ["a result", api.cases(), 200],
    ["a refusal", api.cases({ status: "nonsense" }), 400],
    ["a missing row", api.supportCase("01900000-0000-7000-8000-000000000000"), 404],
    ["a missing route", "/api/v1/nothing", 404],
    ["a lack of permission", api.trendsCauses(), 403],
    ["a probe", "/api/livez", 200],
  ] as const) {
    test(`${what} of the API may be framed by nobody and run nothing`, async ({ request }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(status);
      expectCommonHeaders(answer);
      expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
    });
  }

  test("a state change from another origin, or from none, is refused and changes nothing", async ({
    playwright,
  }) => {
    for (const foreign of ["https://example.com", "null", undefined]) {
      const other = await playwright.request.newContext({
        baseURL: origin,
        storageState: sessionFile("agent"),
        extraHTTPHeaders: foreign ? { origin: foreign } : {},
      });
      const answer = await other.post(api.cases(), { data: { walletCode: "alipay" } });
      expect(answer.status(), `Origin: ${foreign}`).toBe(403);
      await other.dispose();
    }
  });

  test("the session cookie is out of reach for scripts and other sites", async ({ page }) => {
    await page.goto(routes.cases());
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name.endsWith("binddesk.session"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(await page.evaluate(() => document.cookie)).not.toContain("session");
  });
});
