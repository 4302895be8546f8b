import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runNode, runToEnd } from "./children.mjs";
import { contentHash, isDoneFor, keepDone } from "./content-hash.mjs";
import { PlainError, ROOT } from "./project.mjs";

const inRoot = (file) => path.join(ROOT, file);

const readJson = (file) => JSON.parse(readFileSync(inRoot(file), "utf8"));

function installedMatchesLock() {
  if (!existsSync(inRoot("node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const installed = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(([place, wish]) => {
    const present = installed[place];
    if (present !== undefined) return present.version === wish.version;
    return place === "" || wish.optional || wish.devOptional || wish.extraneous;
  });
}

/** Installs the packages of the lockfile unless exactly those are there. */
export async function installPackages() {
  if (!existsSync(inRoot("package-lock.json"))) throw new PlainError("package-lock.json is missing");
  if (installedMatchesLock()) return "up to date";
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await runNode([npm, ...args]);
  else await runToEnd("npm", args);
  return "installed";
}

/** Makes the database client, when the schema or Prisma changed. */
export async function generateClient() {
  const hash = contentHash(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(inRoot("lib/db/generated/client.ts")) && isDoneFor("generate", hash)) return "up to date";
  // Any executable will do: Prisma only checks that the engine is there and generates in WebAssembly. Without
  // this it wants to download one, which a closed network refuses.
  await runNode(["node_modules/prisma/build/index.js", "generate"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  keepDone("generate", hash);
  return "generated";
}

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

const isNoSource = (file) =>
  /\.(test|spec)\.tsx?$/.test(file) || file.startsWith(path.join("lib", "db", "generated"));

/** Builds the pages and the server, when a source changed. */
export async function buildApp() {
  const hash = contentHash(SOURCES, isNoSource);
  if (existsSync(inRoot(".next/BUILD_ID")) && isDoneFor("build", hash)) return "up to date";
  await runNode(["node_modules/next/dist/bin/next", "build"], { env: { NODE_ENV: "production" } });
  keepDone("build", hash);
  return "built";
}
