import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { IMPORT_RULES, importViolations } from "./architecture/import-rules";
import type { Source } from "./architecture/source";
import { SOURCE_RULES, sourceViolations } from "./architecture/source-rules";

const TOP_FOLDERS = ["app", "bench", "components", "e2e", "lib", "prisma", "scripts"];
const NOT_WRITTEN_HERE = /^(?:lib\/db\/generated\/|next-env\.d\.ts$)/;

function realTree(): Source[] {
  const inside = TOP_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file.replaceAll("\\", "/")}`,
    ),
  );
  return [...readdirSync("."), ...inside]
    .filter((path) => /\.(?:tsx?|mjs|js)$/.test(path) && !NOT_WRITTEN_HERE.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const violations = (sources: readonly Source[]) => [
  ...importViolations(sources),
  ...sourceViolations(sources),
];
const rulesBrokenBy = (path: string, text: string): string[] => [
  ...new Set(violations([{ path, text }]).map(({ rule }) => rule)),
];

const QUERY = 'import "server-only";\n';
const TEMPLATE_CALL = "`$" + "{process.env.PORT}`";

/** Each rule with a planted violation. */
const PLANTED: [string, string, string][] = [
  ["1 app → components → lib", "lib/cases/case-due.ts", 'import { A } from "@/components/ui/button";'],
  ["1 app → components → lib", "lib/http/body.ts", 'import { A } from "@/app/providers";'],
  ["1 app → components → lib", "components/ui/button.tsx", 'import { A } from "@/app/providers";'],
  ["1 what is shipped stands alone", "app/page.tsx", 'import { A } from "@/lib/testing/factories";'],
  ["1 what is shipped stands alone", "lib/http/body.ts", 'import { A } from "@/scripts/ports.mjs";'],
  ["1 what is shipped stands alone", "components/ui/a.tsx", 'import { A } from "@/prisma/seed/causes";'],
  ["1 routes are not called as functions", "app/page.tsx", 'import { GET } from "@/app/api/v1/cases/route";'],
  ["2 pure modules import pure modules", "lib/cases/case-due.ts", 'import { cache } from "react";'],
  ["2 pure modules import pure modules", "lib/cases/case-due.ts", 'import { cookies } from "next/headers";'],
  [
    "2 pure modules import pure modules",
    "lib/cases/case-schema.ts",
    'import { createHash } from "node:crypto";',
  ],
  ["2 pure modules import pure modules", "lib/cases/case-schema.ts", 'import { env } from "@/lib/env";'],
  [
    "2 pure modules import pure modules",
    "lib/cases/case-due.ts",
    'export { getCase } from "./case-queries";',
  ],
  [
    "2 pure modules import pure modules",
    "lib/cases/case-due.ts",
    'type A = typeof import("@tanstack/react-query");',
  ],
  ["2 pure modules import pure modules", "lib/trends/wilson.ts", 'import { Prisma } from "@prisma/client";'],
  ["2 pure modules import pure modules", "lib/i18n/locale.ts", 'import { env } from "@/lib/env";'],
  ["2 pure modules have no clock, chance or environment", "lib/cases/case-due.ts", "const now = new Date();"],
  ["2 pure modules have no clock, chance or environment", "lib/cases/case-due.ts", "const now = Date.now();"],
  [
    "2 pure modules have no clock, chance or environment",
    "lib/cases/case-code.ts",
    "const n = Math.random();",
  ],
  [
    "2 pure modules have no clock, chance or environment",
    "lib/cases/case-code.ts",
    "const id = crypto.randomUUID();",
  ],
  [
    "2 pure modules have no clock, chance or environment",
    "lib/cases/case-schema.ts",
    "const zone = process.env.TZ;",
  ],
  [
    "3 slices use each other's pure modules only",
    "lib/trends/trend-queries.ts",
    'import { A } from "@/lib/cases/case-queries";',
  ],
  [
    "3 slices use each other's pure modules only",
    "lib/cases/a-commands.ts",
    'import { A } from "@/lib/users/user-commands";',
  ],
  [
    "3 slices use each other's pure modules only",
    "lib/http/body.ts",
    'import { A } from "@/lib/users/user-queries";',
  ],
  ["4 queries and commands are server-only", "lib/cases/case-queries.ts", 'import { A } from "./case-due";'],
  ["4 queries and commands are server-only", "lib/cases/case-commands.ts", '// first\nimport "server-only";'],
  [
    "4 actors are made in one place",
    "lib/users/user-commands.ts",
    `${QUERY}import { makeActor } from "@/lib/auth/make-actor";`,
  ],
  ["4 actors are made in one place", "lib/auth/sign-in.ts", 'import { makeActor } from "./make-actor";'],
  ["4 actors are made in one place", "app/page.tsx", 'import { jobActor } from "@/lib/auth/job-actor";'],
  ["4 nothing is cast to an actor", "lib/users/user-commands.ts", `${QUERY}const actor = body as Actor;`],
  ["4 nothing is cast to an actor", "app/page.tsx", "const actor = <Actor>body;"],
  [
    "4 queries and commands check their actor first",
    "lib/cases/case-queries.ts",
    `${QUERY}export async function listCases(filter: F): Promise<{ id: string }[]> { return []; }`,
  ],
  [
    "4 queries and commands check their actor first",
    "lib/cases/case-queries.ts",
    `${QUERY}export async function listCases<T>(actor: Actor): Promise<{ id: string }> { const a = 1; assertCan(actor, "case:read"); }`,
  ],
  [
    "4 queries and commands check their actor first",
    "lib/cases/case-queries.ts",
    `${QUERY}export const listCases = async (actor: Actor): Promise<void> => { await read(); };`,
  ],
  [
    "5 components know no database",
    "components/cases/queue/row.tsx",
    'import type { A } from "@/lib/cases/case-select";',
  ],
  [
    "5 components know no database",
    "components/cases/queue/row.tsx",
    'import { A } from "@/lib/cases/case-queries";',
  ],
  [
    "5 components know no database",
    "components/cases/queue/row.tsx",
    'import { A } from "@/lib/cases/a-commands";',
  ],
  [
    "5 components know no database",
    "components/cases/queue/row.tsx",
    'import type { SupportCase } from "@prisma/client";',
  ],
  ["6 one door to the database", "app/page.tsx", 'import { database } from "@/lib/db/client";'],
  ["6 one door to the database", "lib/http/handle.ts", 'import { database } from "@/lib/db/client";'],
  ["6 one door to the database", "lib/cases/case-fetchers.ts", 'import { Pool } from "pg";'],
  [
    "4 rights are asked of the actor",
    "lib/users/user-select.ts",
    'const managed = can(actor.role, "user:manage");',
  ],
  ["7 one reader of the environment", "lib/http/handle.ts", "const { PORT } = process.env;"],
  ["7 one reader of the environment", "app/page.tsx", `const port = ${TEMPLATE_CALL};`],
  ["7 no server actions", "app/page.tsx", 'export async function save() {\n  "use server";\n}'],
  ["7 no server actions", "components/cases/save.ts", "'use server';\nexport async function save() {}"],
  ["8 @/ across folders, ./ inside one", "lib/cases/case-due.ts", 'import { A } from "../result";'],
  ["8 @/ across folders, ./ inside one", "lib/cases/case-due.ts", 'import { A } from "./../result";'],
  [
    "8 @/ across folders, ./ inside one",
    "lib/cases/case-due.ts",
    'import { A } from "@/lib/cases/case-code";',
  ],
  ["routes are made by handle", "app/api/v1/cases/route.ts", "export async function GET() {}"],
  [
    "routes are made by handle",
    "app/api/v1/cases/route.ts",
    "export const GET = async () => new Response();",
  ],
  ["routes are made by handle", "app/api/v1/cases/route.ts", 'export const dynamic = "force-static";'],
  ["routes are made by handle", "app/api/v1/cases/route.ts", 'export { GET } from "./[id]/route";'],
  ["one HTTP API", "app/(desk)/trends/export/route.ts", "export const GET = handle(contract, work);"],
  ["names say what is in a file", "lib/cases/utils.ts", ""],
  ["names say what is in a file", "lib/cases/case-helpers.ts", ""],
  ["names say what is in a file", "lib/cases/types.ts", ""],
  ["names say what is in a file", "components/ui/index.ts", 'export * from "./button";'],
  ["names say what is in a file", "components/ui/DataTable.tsx", ""],
  ["files have at most 300 lines", "lib/cases/case-due.ts", "const a = 1;\n".repeat(301)],
  ["types are not forced", "lib/cases/case-due.ts", "const a = b as unknown\n  as C;"],
  ["types are not forced", "lib/cases/case-due.ts", "const a = b as any;"],
  ["types are not forced", "lib/cases/case-due.ts", "// @ts-ignore\nconst a = b;"],
  [
    "SQL is never put together from text",
    "lib/cases/case-queries.ts",
    `${QUERY}await database().$queryRawUnsafe(text);`,
  ],
  [
    "tests are neither skipped, mocked nor snapshots",
    "lib/cases/case-due.test.ts",
    'test.only("a", () => {});',
  ],
  [
    "tests are neither skipped, mocked nor snapshots",
    "lib/cases/case-due.test.ts",
    'describe.skip("a", () => {});',
  ],
  ["tests are neither skipped, mocked nor snapshots", "lib/cases/case-due.test.ts", 'vi.mock("@/lib/env");'],
];

/** Neighbours of the violations that are right. */
const ALLOWED: [string, string, string][] = [
  [
    "a page that composes two slices",
    "app/(desk)/a/page.tsx",
    'import { A } from "@/lib/cases/case-queries";\nimport { B } from "@/lib/users/user-queries";',
  ],
  [
    "a component with a pure rule and a fetcher",
    "components/cases/a.tsx",
    'import { A } from "@/lib/cases/case-decisions";\nimport { B } from "@/lib/cases/case-fetchers";',
  ],
  [
    "a pure module with zod, validator and its likes",
    "lib/cases/case-schema.ts",
    'import { z } from "zod";\nimport isLuhn from "validator/lib/isLuhnNumber";\nimport { A } from "@/lib/cards/luhn";\nimport { B } from "./case-due";\nimport { C } from "@/lib/result";',
  ],
  [
    "a pure module with a time that was handed in",
    "lib/cases/case-due.ts",
    "const due = new Date(now.getTime());",
  ],
  [
    "a query over another slice's condition",
    "lib/trends/trend-queries.ts",
    'import "server-only";\nimport { A } from "@/lib/cases/case-filter-select";\nimport { database } from "@/lib/db/client";',
  ],
  [
    "a query that checks first",
    "lib/cases/case-queries.ts",
    `${QUERY}export async function listCases(\n  actor: Actor,\n): Promise<{ id: string }[]> {\n  assertCan(actor, "case:read");\n}`,
  ],
  [
    "a test that composes two slices",
    "lib/trends/trend.db.test.ts",
    'import { A } from "@/lib/cases/case-queries";\nimport { B } from "@/lib/testing/factories";',
  ],
  [
    "the session check",
    "lib/auth/session.ts",
    'import { makeActor } from "./make-actor";\nimport { A } from "@/lib/db/client";',
  ],
  [
    "a job over two slices",
    "lib/jobs/retention.ts",
    'import { A } from "@/lib/cases/case-queries";\nimport { database } from "@/lib/db/client";\nimport { jobActor } from "@/lib/auth/job-actor";',
  ],
  ["a script that reads its environment", "scripts/ports.mjs", "const port = process.env.PORT;"],
  [
    "the environment in a comment and a text",
    "lib/http/handle.ts",
    '// process.env\nconst text = "process.env as any";',
  ],
  ["a file of 300 lines", "lib/cases/case-due.ts", "const a = 1;\n".repeat(300)],
  [
    "a route",
    "app/api/v1/cases/route.ts",
    'import { handle } from "@/lib/http/handle";\nexport const GET = handle(\n  contract,\n  work,\n);',
  ],
  [
    "the API's description",
    "app/api/v1/openapi.json/route.ts",
    'import * as cases from "@/app/api/v1/cases/route";',
  ],
];

describe("the rules of the architecture", () => {
  test.each(PLANTED)("%s: caught in %s (%#)", (rule, path, text) => {
    expect(rulesBrokenBy(path, text)).toContain(rule);
  });

  test.each(ALLOWED)("let pass %s", (_, path, text) => {
    expect(violations([{ path, text }])).toEqual([]);
  });

  test("have each a planted violation", () => {
    const rules = [...Object.keys(IMPORT_RULES), ...Object.keys(SOURCE_RULES)];
    expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });
});

describe("the source tree", () => {
  const sources = realTree();

  test("is found whole", () => {
    const paths = sources.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["proxy.ts", "lib/env.ts", "app/layout.tsx"]));
    expect(paths.filter((path) => path.startsWith("lib/")).length).toBeGreaterThan(100);
  });

  test("breaks no rule", () => {
    expect(
      violations(sources).map(({ rule, path, detail }) => `${path} breaks "${rule}": ${detail}`),
    ).toEqual([]);
  });
});
