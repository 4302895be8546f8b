import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleOutline, articleSections, customerSection } from "./sections";

const FOUR = "## A\n\none\n\n## B\n\n1. two\n2. three\n\n## C\n\n## D\n\nfour\n";

describe("the sections of an article", () => {
  test("are cut at the ## headings, in order, without the blank lines around them", () => {
    expect(articleSections(FOUR)).toEqual([
      { heading: "A", body: "one" },
      { heading: "B", body: "1. two\n2. three" },
      { heading: "C", body: "" },
      { heading: "D", body: "four" },
    ]);
  });

  test.each([
    ["an empty text has none", "", []],
    ["blank lines alone are none", "\n  \n", []],
    ["text before the first heading has an empty one", "intro\n## A\nx", ["", "A"]],
    ["# and ### are no section headings", "## A\n# B\n### C", ["A"]],
    ["##A without a blank is text", "## A\n##B", ["A"]],
    ["three blanks before ## are a heading", "   ## A", ["A"]],
    ["four blanks before ## are code", "    ## A", [""]],
    ["closing marks are no part of the heading", "## A ##\n## B #", ["A", "B"]],
    ["a heading of marks alone is empty", "## A\n## ##", ["A", ""]],
    ["a heading may hold a #", "## C# and F#", ["C# and F#"]],
    ["an empty heading is one", "## A\n##\nx", ["A", ""]],
    ["Windows line ends are line ends", "## A\r\nx\r\n## B", ["A", "B"]],
    ["## inside a fence is code", "## A\n```\n## no\n```\n## B", ["A", "B"]],
    ["a shorter fence does not close", "````\n```\n## no\n````\n## B", ["", "B"]],
    ["a fence of the other kind does not close", "~~~\n```\n## no\n~~~\n## B", ["", "B"]],
    ["a closing fence has no words after it", "```\n``` x\n## no\n```\n## B", ["", "B"]],
    ["inline code with three marks opens no fence", "``` x ```\n## B", ["", "B"]],
    ["a fence that never closes runs to the end", "## A\n```\n## no", ["A"]],
  ])("%s", (_, body, headings) => {
    expect(articleSections(body).map(({ heading }) => heading)).toEqual(headings);
  });

  test("keep the indentation of a section's first line, which may be code", () => {
    expect(articleSections("## A\n\n    code")).toEqual([{ heading: "A", body: "    code" }]);
  });

  test("are cut in time that grows with the length only", () => {
    const hostile = `## a${" ".repeat(30_000)}b\n##${" #".repeat(15_000)}x\n${" ".repeat(30_000)}`.repeat(2);
    const startedAt = performance.now();
    articleSections(hostile);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("put together again give the same sections, whatever the text", () => {
    const line = fc.constantFrom(
      "## A",
      "##",
      "### B",
      "text",
      "",
      "```",
      "~~~",
      "````",
      "    ## x",
      "- ## y",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const sections = articleSections(lines.join("\n"));
        const again = sections
          .map(({ heading, body }, at) => (at === 0 && heading === "" ? body : `## ${heading}\n${body}`))
          .join("\n");
        // A first section without a heading cannot be told from text before the first heading.
        const first = lines.find((text) => text !== "");
        fc.pre(sections[0]?.heading !== "" || first !== "##");
        expect(articleSections(again)).toEqual(sections);
      }),
    );
  });
});

describe("what the customer does", () => {
  test("is the second section under a heading", () => {
    expect(customerSection(`intro\n\n${FOUR}`)).toEqual({ heading: "B", body: "1. two\n2. three" });
  });

  test.each([
    ["a text without headings", "just text"],
    ["a text with one section", "## A\n\nx"],
  ])("is absent in %s", (_, body) => {
    expect(customerSection(body)).toBeNull();
  });

  test("is found in every article that a desk starts with, in both languages", () => {
    const folder = path.resolve("prisma/seed/articles");
    for (const slug of readdirSync(folder)) {
      const read = (file: string) => readFileSync(path.join(folder, slug, file), "utf8");
      expect(customerSection(read("zh-CN.md"))?.heading, slug).toBe("客户怎么做");
      expect(customerSection(read("en.md"))?.heading, slug).toBe("What the customer does");
    }
  });
});

test("a new article starts with the four sections, empty", () => {
  for (const language of ["zh", "en"] as const) {
    const sections = articleSections(articleOutline(language));
    expect(sections).toHaveLength(4);
    expect(sections.every(({ heading, body }) => heading !== "" && body === "")).toBe(true);
  }
});
