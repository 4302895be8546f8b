/** A source file: its path from the project's root with forward slashes, and its text. */
export type Source = { path: string; text: string };

/** What a source imports: a package ("zod") or a path from the root without extension ("lib/cases/case-due"). */
export type Import = { specifier: string; target: string; isPackage: boolean };

const REGEX_MAY_FOLLOW =
  /(?:^|[(,=:[!&|?{};>+\-*%~^<\n]|\b(?:return|typeof|case|in|of|void|delete|await|yield))$/;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** The end of a quoted text that begins at `start`; an unclosed one, such as an apostrophe in JSX, ends with its line. */
function quoteEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === text[start]) return at;
    else if (text[at] === "\n") return start;
  }
  return start;
}

/** The end of a regular expression that begins at `start`, or `start` when it is a division after all. */
function regexEnd(text: string, start: number): number {
  let isInClass = false;
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "[") isInClass = true;
    else if (text[at] === "]") isInClass = false;
    else if (text[at] === "/" && !isInClass) return at;
  }
  return start;
}

function commentEnd(text: string, start: number): number {
  const isLine = text[start + 1] === "/";
  const end = text.indexOf(isLine ? "\n" : "*/", start + 2);
  if (end === -1) return text.length - 1;
  return isLine ? end - 1 : end + 1;
}

/** Where the text part of a template ends that begins behind `start`: at its "`" or at the brace of "${". */
function templateEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== "`" && !(text[at] === "$" && text[at + 1] === "{")) {
    at += text[at] === "\\" ? 2 : 1;
  }
  return text[at] === "$" ? at + 1 : Math.min(at, text.length - 1);
}

/** The last character of what is no code at `at`, or `at` itself where code stands. */
function endOfText(text: string, at: number, before: string): number {
  const here = text[at];
  if (here === '"' || here === "'") return quoteEnd(text, at);
  if (here === "/" && REGEX_MAY_FOLLOW.test(before.trimEnd())) return regexEnd(text, at);
  return at;
}

/** Characters at which nothing begins or ends, taken in one step. */
const PLAIN = /[^/"'`{}]+/y;

/**
 * The code alone: comments, and what stands inside quotes, templates and regular expressions, become blanks, so that
 * every character that stays is at its own place. Code inside `${…}` stays.
 */
export function bareCode(text: string): string {
  let bare = "";
  let depth = 0;
  /** Depths at which a closing brace leads back into a template. */
  const templates: number[] = [];
  const keepEnds = (end: number): void => {
    bare += text[bare.length] ?? "";
    if (end >= bare.length) bare += blank(text.slice(bare.length, end)) + (text[end] ?? "");
  };
  while (bare.length < text.length) {
    PLAIN.lastIndex = bare.length;
    bare += PLAIN.exec(text)?.[0] ?? "";
    const at = bare.length;
    const here = text[at];
    if (here === "{") depth++;
    if (here === "}") depth--;
    const isTemplate = here === "`" || (here === "}" && templates.at(-1) === depth);
    if (here === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) {
      bare += blank(text.slice(at, commentEnd(text, at) + 1));
    } else if (isTemplate) {
      if (here === "}") templates.pop();
      keepEnds(templateEnd(text, at));
      if (bare.endsWith("{")) templates.push(depth++);
    } else {
      keepEnds(endOfText(text, at, bare.slice(-12)));
    }
  }
  return bare;
}

const IMPORTS = [
  /\bimport\s*(?:type\b\s*)?(?:[\w$*{}\s,]*?\bfrom\s*|[{*][\w$*{}\s,]*?from\s*)?(["'])( *)\1/g,
  /\bexport\s*(?:type\b\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*(["'])( *)\1/g,
  /\b(?:import|require)\s*\(\s*(["'`])( *)\1/g,
];

const withoutExtension = (path: string): string => path.replace(/\.(?:tsx?|mjs|js)$/, "");

/** "./" and "../" against the folder of the importing file; plain string work, as paths here have no drive. */
function joined(folder: string, specifier: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

export const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
export const nameOf = (path: string): string => path.split("/").at(-1) ?? "";

function targetOf(path: string, specifier: string): Import {
  if (specifier.startsWith("@/"))
    return { specifier, target: withoutExtension(specifier.slice(2)), isPackage: false };
  if (specifier.startsWith("."))
    return { specifier, target: withoutExtension(joined(folderOf(path), specifier)), isPackage: false };
  return { specifier, target: specifier, isPackage: true };
}

/** Every import of a source: static, re-exporting, dynamic and `typeof import`, types included. */
export function importsOf({ path, text }: Source): Import[] {
  const bare = bareCode(text);
  return IMPORTS.flatMap((pattern) =>
    [...bare.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length - 1;
      return targetOf(path, text.slice(end - (match[2]?.length ?? 0), end));
    }),
  );
}
