import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const DATABASE_TESTS = "**/*.db.test.ts";
const NOT_OURS = ["**/node_modules/**", ".next/**", ".data/**", ".cache/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      // The package throws outside of a server bundle.
      { find: "server-only", replacement: path.join(root, "node_modules/server-only/empty.js") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    environment: "node",
    env: {
      APP_ORIGIN: "http://localhost:3000",
      LOG_LEVEL: "silent",
      NEXTAUTH_SECRET: "a secret that is only good for tests",
    },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...NOT_OURS, DATABASE_TESTS] },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [DATABASE_TESTS],
          exclude: NOT_OURS,
          globalSetup: ["scripts/vitest-database.mjs"],
          setupFiles: ["lib/testing/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
