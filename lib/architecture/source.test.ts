import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareCode, importsOf } from "./source";

const specifiers = (text: string): string[] =>
  importsOf({ path: "lib/cases/case-due.ts", text }).map(({ specifier }) => specifier);

describe("importsOf", () => {
  test.each<[string, string, string[]]>([
    ["a named import", 'import { a, type B } from "@/lib/result";', ["@/lib/result"]],
    ["an import over several lines", 'import {\n  a,\n  b,\n} from "./case-code";', ["./case-code"]],
    ["a default with names", "import pg, { Pool } from 'pg';", ["pg"]],
    ["everything under a name", 'import * as React from "react";', ["react"]],
    ["a type", 'import type { Actor } from "@/lib/auth/actor";', ["@/lib/auth/actor"]],
    ["for its effect alone", 'import "server-only";', ["server-only"]],
    ["a re-export of all", 'export * from "./a";', ["./a"]],
    ["a re-export by name", 'export { a as b } from "./a";', ["./a"]],
    ["a re-export of a type", 'export type { A } from "./a";', ["./a"]],
    ["a dynamic import", 'const a = await import("./a");', ["./a"]],
    ["a dynamic import in a template", `const a = \`\${await import(\`./a\`)}\`;`, ["./a"]],
    ["the type of a module", 'type A = typeof import("./a");', ["./a"]],
    ["a require", 'const a = require("./a");', ["./a"]],
    ["two without semicolons", 'import a from "a"\nimport b from "b"', ["a", "b"]],
    ["one behind a regular expression with a quote", 'const q = /["`]/;\nimport b from "b";', ["b"]],
    ["one behind a division", 'const q = a / b; import b from "b"; const r = c / d;', ["b"]],
    ["one behind an apostrophe in JSX", 'const q = <p>don\'t</p>;\nimport b from "b";', ["b"]],
    ["one behind a template with a brace", `const q = \`\${{ a: \`}\` }}\`;\nimport b from "b";`, ["b"]],
    ["none in a comment", '// import a from "a";\n/* import b from "b"; */', []],
    ["none in a text", "const text = 'import a from \"a\"';", []],
    ["none in a template", 'const text = `import a from "a";`;', []],
    ["none in import.meta", "const url = import.meta.url;", []],
  ])("finds %s", (_, text, expected) => {
    expect(specifiers(text)).toEqual(expected);
  });

  test.each([
    ["@/lib/result", "lib/result", false],
    ["./case-code", "lib/cases/case-code", false],
    ["../auth/actor.ts", "lib/auth/actor", false],
    ["zod", "zod", true],
    ["node:fs", "node:fs", true],
  ])("resolves %s to %s", (specifier, target, isPackage) => {
    const text = `import "${specifier}";`;
    expect(importsOf({ path: "lib/cases/case-due.ts", text })).toEqual([{ specifier, target, isPackage }]);
  });
});

describe("bareCode", () => {
  test("keeps code and blanks texts, comments and regular expressions", () => {
    expect(bareCode(`a('b\\'c', \`d\${e}f\`, /g/) // h`)).toBe("a('    ', `  {e} `, / /)     ");
  });

  test("keeps the length and the line breaks of any text", () => {
    const piece = fc.constantFrom(
      "`",
      "${",
      "}",
      "{",
      '"',
      "'",
      "/",
      "*",
      "\\",
      "\n",
      "a",
      "=",
      " ",
      "//",
      "/*",
      "*/",
      "[",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const lines = (whole: string): number[] => whole.split("\n").map(({ length }) => length);
        expect(lines(bareCode(text))).toEqual(lines(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
