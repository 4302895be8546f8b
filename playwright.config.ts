import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

const DESKTOP = { browserName: "chromium", viewport: { width: 1440, height: 900 } } as const;
const FIRST = /(?:incidents|settings)\.spec\.ts$/;

/** Run by `npm run test:e2e`, which starts the built product with its own database and sets these variables. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM,
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "sign-in", testMatch: /\.setup\.ts$/ },
    {
      // Before the others and alone: the many cases that they log at once would be the surge, and what is set for the
      // whole desk would change under them.
      name: "surge",
      testMatch: FIRST,
      dependencies: ["sign-in"],
      use: DESKTOP,
    },
    { name: "desktop", testIgnore: FIRST, dependencies: ["surge"], use: DESKTOP },
  ],
});
