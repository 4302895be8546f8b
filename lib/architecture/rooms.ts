import { folderOf, nameOf } from "./source";

/** Folders of lib/ that serve every slice; all others are slices. */
const MACHINERY = ["architecture", "auth", "db", "http", "i18n", "jobs", "testing"];
/** Files of the machinery that pure modules may use, and that are as pure as they are. */
const PURE_MACHINERY = [
  "lib/app-error",
  "lib/result",
  "lib/routes",
  "lib/auth/permissions",
  "lib/auth/scopes",
  "lib/auth/session-rules",
  "lib/i18n/filled-text",
  "lib/i18n/locale",
  "lib/i18n/locale-schema",
];

export type Role = "pure" | "select" | "queries" | "commands" | "fetchers" | "query-options" | "none";

const withoutExtension = (path: string): string => path.replace(/\.tsx?$/, "");

export const isTest = (path: string): boolean =>
  /\.(?:test|spec)\.tsx?$/.test(path) || /^lib\/(?:testing|architecture)\//.test(path) || isIn(path, "e2e");

export const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** The slice of a path ("cases" of lib/cases/case-due), or null outside of one. */
export function sliceOf(path: string): string | null {
  const [top, slice, name] = path.split("/");
  return top === "lib" && slice && name && !MACHINERY.includes(slice) ? slice : null;
}

/** The part that a file plays, from its name; schemas are pure. */
export function roleOf(path: string): Role {
  const bare = withoutExtension(path);
  const suffix = /-(select|queries|commands|fetchers|query-options)$/.exec(bare)?.[1];
  if (suffix && sliceOf(path)) return suffix as Role;
  return sliceOf(path) || PURE_MACHINERY.includes(bare) ? "pure" : "none";
}

export const isDatabase = (target: string): boolean =>
  isIn(target, "lib/db") || /^(?:@prisma\/|prisma$|pg$|pg-)/.test(target);

export const isSameFolder = (left: string, right: string): boolean => folderOf(left) === folderOf(right);
export const isRoute = (path: string): boolean => isIn(path, "app") && nameOf(path) === "route.ts";
