import { isDatabase, isIn, isRoute, isSameFolder, isTest, roleOf, sliceOf } from "./rooms";
import { type Import, importsOf, nameOf, type Source } from "./source";

/** A rule over one import: why it is refused, or null. The text is what the person reads who broke it. */
type ImportRule = (path: string, imported: Import) => string | null;

/** A test may call the route that its subject is reached by. */
const oneWay: ImportRule = (path, { target }) => {
  if (isTest(path)) return null;
  if (isIn(path, "lib") && (isIn(target, "app") || isIn(target, "components")))
    return "lib never imports app or components";
  if (isIn(path, "components") && isIn(target, "app")) return "components never import app";
  return null;
};

const productAlone: ImportRule = (path, { target }) => {
  const isProduct = ["app", "components", "lib"].some((top) => isIn(path, top)) && !isTest(path);
  const isTool = ["e2e", "scripts", "bench", "prisma", "lib/testing", "lib/architecture"].some((top) =>
    isIn(target, top),
  );
  return isProduct && isTool ? "what is shipped never imports tests, scripts, benchmarks or seeds" : null;
};

const PURE_PACKAGES = /^(?:zod|validator|diff|fflate|ipaddr\.js|yaml)(?:\/|$)/;
const pureImports: ImportRule = (path, { target, isPackage }) => {
  if (roleOf(path) !== "pure" || isTest(path)) return null;
  const isAllowed = isPackage
    ? PURE_PACKAGES.test(target)
    : roleOf(target) === "pure" || nameOf(target).endsWith(".json");
  return isAllowed
    ? null
    : "a pure module imports only zod, validator, diff, fflate, ipaddr.js, yaml and other pure modules";
};

const slicesApart: ImportRule = (path, { target }) => {
  const isExempt = isTest(path) || isIn(path, "lib/jobs");
  if (!isIn(path, "lib") || isExempt || !["queries", "commands"].includes(roleOf(target))) return null;
  return sliceOf(path) === sliceOf(target)
    ? null
    : "queries and commands of another slice are composed in app or lib/jobs";
};

const ACTOR_MAKERS = ["lib/auth/session.ts", "lib/auth/api-key.ts", "lib/auth/job-actor.ts"];
const actorMakers: ImportRule = (path, { target }) => {
  if (isTest(path)) return null;
  if (target === "lib/auth/make-actor" && !ACTOR_MAKERS.includes(path))
    return "an actor is made only by the session check, for the jobs, and by the test factories";
  return target === "lib/auth/job-actor" && !isIn(path, "lib/jobs")
    ? "only a job acts for the desk itself"
    : null;
};

const screensWithoutDatabase: ImportRule = (path, { target }) =>
  isIn(path, "components") &&
  (isDatabase(target) || ["queries", "commands", "select"].includes(roleOf(target)))
    ? "components never import the database, queries, commands or selects"
    : null;

const DATABASE_ROLES = ["queries", "commands", "select"];
const DATABASE_FOLDERS = ["lib/auth", "lib/db", "lib/jobs", "prisma", "scripts", "bench"];
/** The idempotency store is written in the command's own transaction; readiness asks the pool itself. */
const DATABASE_FILES = ["lib/http/idempotency.ts", "lib/http/readiness.ts", "prisma.config.ts"];
const databaseDoor: ImportRule = (path, { target }) => {
  const isAllowed =
    DATABASE_ROLES.includes(roleOf(path)) ||
    DATABASE_FOLDERS.some((folder) => isIn(path, folder)) ||
    DATABASE_FILES.includes(path) ||
    isTest(path);
  return isDatabase(target) && !isAllowed
    ? "the database is touched only by queries, commands, selects and the machinery named in the rule"
    : null;
};

const wayOfNaming: ImportRule = (path, { specifier, target }) => {
  if (specifier.startsWith(".") && specifier.split("/").includes("..")) return "@/ across folders, never ../";
  if (specifier.startsWith("@/") && isSameFolder(path, target)) return "./ inside one folder, not @/";
  return null;
};

const onlyFromTests: ImportRule = (path, { target }) =>
  isRoute(`${target}.ts`) && !/^app\/api\/v1\/openapi\.json\/route\.ts$/.test(path) && !isTest(path)
    ? "routes are called over HTTP; only the API's own description imports them"
    : null;

export const IMPORT_RULES = {
  "1 app → components → lib": oneWay,
  "1 what is shipped stands alone": productAlone,
  "1 routes are not called as functions": onlyFromTests,
  "2 pure modules import pure modules": pureImports,
  "3 slices use each other's pure modules only": slicesApart,
  "4 actors are made in one place": actorMakers,
  "5 components know no database": screensWithoutDatabase,
  "6 one door to the database": databaseDoor,
  "8 @/ across folders, ./ inside one": wayOfNaming,
} as const satisfies Record<string, ImportRule>;

export type Violation = { rule: string; path: string; detail: string };

/** Every import that breaks a rule. */
export const importViolations = (sources: readonly Source[]): Violation[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap((imported) =>
      Object.entries(IMPORT_RULES).flatMap(([rule, check]) => {
        const reason = check(source.path, imported);
        return reason ? [{ rule, path: source.path, detail: `${imported.specifier}: ${reason}` }] : [];
      }),
    ),
  );
