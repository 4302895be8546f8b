import { exportedAsyncFunctions } from "./exported-functions";
import type { Violation } from "./import-rules";
import { isIn, isRoute, isTest, roleOf } from "./rooms";
import { bareCode, nameOf, type Source } from "./source";

/** A rule over one file: what breaks it, each as a short text. `bare` is the code without texts and comments. */
type SourceRule = (source: Source, bare: string) => string[];

const found = (bare: string, pattern: RegExp): string[] =>
  [...bare.matchAll(pattern)].map(
    (match) => `line ${bare.slice(0, match.index).split("\n").length}: ${match[0].trim()}`,
  );

const IMPURE =
  /\bprocess\.|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bcrypto\.|\bperformance\.|\bfetch\(|\bglobalThis\b|\bsetTimeout\(|\bconsole\./g;
const pureBodies: SourceRule = ({ path }, bare) =>
  roleOf(path) === "pure" && !isTest(path) ? found(bare, IMPURE) : [];

const serverOnly: SourceRule = ({ path, text }) =>
  ["queries", "commands"].includes(roleOf(path)) && !isTest(path) && !text.startsWith('import "server-only";')
    ? ['does not begin with import "server-only"']
    : [];

/** The handler's own narrowing, behind the policy check. */
const ACTOR_CASTS = ["lib/auth/make-actor.ts", "lib/http/handle.ts"];
const noActorCasts: SourceRule = ({ path }, bare) =>
  ACTOR_CASTS.includes(path) ? [] : found(bare, /\bas\s+Actor\b|(?<![\w$])<Actor>/g);

/** Read by nobody in particular: the zone by jobs and pages, the first admin by a one-time link, what is public. */
const WITHOUT_ACTOR = ["lib/help", "lib/organisation", "lib/setup"];
const actorFirst: SourceRule = ({ path }, bare) => {
  if (!["queries", "commands"].includes(roleOf(path)) || isTest(path)) return [];
  if (WITHOUT_ACTOR.some((slice) => isIn(path, slice))) return [];
  return exportedAsyncFunctions(bare)
    .filter(
      ({ parameters, body }) =>
        !/^\s*actor: Actor\b/.test(parameters) || !/^\s*assertCan\(actor, /.test(body),
    )
    .map(({ name }) => `${name}: takes an actor first and checks it on its first line`);
};

/** A key holds grants and a role that says nothing of them. Pages are for sessions only. */
const asksTheActor: SourceRule = ({ path }, bare) =>
  isIn(path, "lib") && !isIn(path, "lib/auth") && !isTest(path)
    ? found(bare, /\bcan\(\s*actor\.role\b/g)
    : [];

const ENVIRONMENT_READERS =
  /^(?:lib\/env\.ts$|lib\/testing\/|next\.config\.js$|proxy\.ts$|instrumentation\.ts$|(?:playwright|vitest|prisma)\.config\.ts$|prisma\/seed\/seed\.ts$|scripts\/|bench\/|e2e\/)/;
const oneEnvironment: SourceRule = ({ path }, bare) =>
  ENVIRONMENT_READERS.test(path) ? [] : found(bare, /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/g);

const noServerActions: SourceRule = ({ text }, bare) =>
  [...bare.matchAll(/(?:^|[;{}\n])\s*(["']) {10}\1/g)]
    .filter((match) => /["']use server["']$/.test(text.slice(match.index, match.index + match[0].length)))
    .map(() => '"use server": writes are route handlers');

const HTTP_METHOD = /^export const (?:GET|POST|PUT|PATCH|DELETE) = handle\($/;
const routesAreHandled: SourceRule = ({ path }, bare) => {
  if (!isRoute(path) || !isIn(path, "app/api/v1")) return [];
  return [...bare.matchAll(/^export\b.*$/gm)]
    .map(([line]) => line.replace(/\(.*$/, "("))
    .filter((line) => !HTTP_METHOD.test(line))
    .map((line) => `${line}: a route exports only handlers made by handle`);
};

const OTHER_ROUTES = [
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/livez/route.ts",
  "app/api/readyz/route.ts",
  // Pages without a script, which Next's own pages cannot be.
  "app/help/[[...path]]/route.ts",
  "app/robots.txt/route.ts",
];
const oneApi: SourceRule = ({ path }) =>
  isRoute(path) && !isIn(path, "app/api/v1") && !OTHER_ROUTES.includes(path)
    ? ["a route outside of /api/v1 has no contract"]
    : [];

const FORBIDDEN_NAMES = /^(?:utils?|helpers?|types|common|misc|index)\.|-(?:utils?|helpers?)\./;
const names: SourceRule = ({ path }) => {
  const name = nameOf(path);
  if (FORBIDDEN_NAMES.test(name)) return ["a file is named after what is in it; no barrels"];
  return /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:tsx?|mjs|js)$/.test(name) ? [] : ["file names are kebab-case"];
};

const MAX_LINES = 300;
const sizes: SourceRule = ({ path, text }) => {
  const lines = text.trimEnd().split("\n").length;
  return lines > MAX_LINES && !isTest(path) ? [`${lines} lines, ${MAX_LINES} at most`] : [];
};

const noBlindCasts: SourceRule = ({ text }, bare) => [
  ...found(bare, /\bas\s+unknown\s+as\b|\bas\s+any\b|:\s*any\b/g),
  ...found(text, /@ts-(?:ignore|nocheck)(?=\s|$)/gm),
];

const rawSql: SourceRule = ({ path }, bare) =>
  isTest(path) ? [] : found(bare, /\$(?:queryRaw|executeRaw)Unsafe\b|\bPrisma\.raw\b/g);

const honestTests: SourceRule = ({ path }, bare) =>
  isTest(path) && !isIn(path, "e2e")
    ? found(
        bare,
        /\b(?:test|describe|it)(?:\.each)?\.(?:only|skip|todo)\(|\bvi\.mock\(|\btoMatch(?:Inline)?Snapshot\(/g,
      )
    : [];

export const SOURCE_RULES = {
  "2 pure modules have no clock, chance or environment": pureBodies,
  "4 queries and commands are server-only": serverOnly,
  "4 nothing is cast to an actor": noActorCasts,
  "4 queries and commands check their actor first": actorFirst,
  "4 rights are asked of the actor": asksTheActor,
  "7 one reader of the environment": oneEnvironment,
  "7 no server actions": noServerActions,
  "routes are made by handle": routesAreHandled,
  "one HTTP API": oneApi,
  "names say what is in a file": names,
  "files have at most 300 lines": sizes,
  "types are not forced": noBlindCasts,
  "SQL is never put together from text": rawSql,
  "tests are neither skipped, mocked nor snapshots": honestTests,
} as const satisfies Record<string, SourceRule>;

/** Every file that breaks a rule by its name or its text. */
export const sourceViolations = (sources: readonly Source[]): Violation[] =>
  sources.flatMap((source) => {
    const bare = bareCode(source.text);
    return Object.entries(SOURCE_RULES).flatMap(([rule, check]) =>
      check(source, bare).map((detail) => ({ rule, path: source.path, detail })),
    );
  });
