import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textFault } from "@/lib/articles/article-places";
import { MAX_BODY } from "@/lib/articles/article-schema";
import { pickMessages } from "@/lib/i18n/messages";
import { Markdown } from "./markdown";

const filled = (part: string): string => part.repeat(Math.floor(MAX_BODY / part.length));
/** Paragraphs of as many marks as one may have. */
const paragraphs = (part: string, times: number): string => filled(`${part.repeat(times)}\n\n`);

/** Texts as long as an article may be, each of one thing that makes a reader of Markdown work. */
const BOMBS: [string, string][] = [
  ["quotes in quotes", filled(">")],
  ["lists in lists", filled("- ")],
  ["numbered lists in lists", filled("1. ")],
  ["lists that step in", Array.from({ length: 340 }, (_, line) => `${" ".repeat(line)}- a`).join("\n")],
  ["brackets", filled("[")],
  ["brackets that close", `${"[".repeat(MAX_BODY / 2)}${"]".repeat(MAX_BODY / 2)}`],
  ["pictures that do not close", filled("![")],
  ["stars", filled("*a ")],
  ["stars inside words", filled("a**b")],
  ["stars and underscores", filled("*_")],
  ["ticks of every length", Array.from({ length: 340 }, (_, at) => `${"`".repeat(at + 1)}a`).join(" ")],
  ["tags that do not close", filled("<a ")],
  ["links that do not close", filled("[a](")],
  ["references", filled("[a][b] ")],
  ["definitions", filled("[a]: b\n")],
  ["footnotes", filled("[^a]: b\n\n")],
  ["struck-through words", filled("~~a")],
  ["underlined headings", filled("a\n=\n")],
  ["headings", filled("# a\n")],
  ["rules", filled("---\n")],
  ["rows", `a|b\n-|-\n${filled("|\n").slice(10)}`],
  ["cells", `|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n${`|${"b|".repeat(99)}\n`.repeat(280)}`],
  ["fences", filled("```\n")],
  ["bare addresses", filled("www.a ")],
  ["mail addresses", filled("a@b.c ")],
  ["entities", filled("&#1;")],
  ["backslashes", filled("\\")],
  ["round brackets in an address", `[a](${"(".repeat(MAX_BODY - 10)}`],
  ["one word", filled("a")],
  ["one Chinese word", filled("银")],
  ["paragraphs of brackets", paragraphs("[", 600)],
  ["paragraphs of brackets that close", filled(`${"[".repeat(300)}${"]".repeat(300)}\n\n`)],
  ["paragraphs of stars", paragraphs("a**b", 150)],
  ["paragraphs of stars and underscores", paragraphs("*_", 300)],
  ["paragraphs of ticks", paragraphs("`a", 600)],
  ["paragraphs of links", paragraphs("[a](b)", 300)],
  ["paragraphs of references", paragraphs("[a][b] ", 150)],
  ["many deep lists", `${"- ".repeat(8)}a\n`.repeat(490)],
  ["many deep quotes", `${"> ".repeat(8)}a\n`.repeat(490)],
  ["quotes that go on without their mark", `${"> ".repeat(8)}a\n${"b\n".repeat(2_900)}`],
  [
    "lists that step in and out",
    Array.from({ length: 900 }, (_, line) => `${"  ".repeat(line % 16)}- a`).join("\n"),
  ],
  ["tasks", "- [ ] a\n\n".repeat(1_400)],
  ["as many underlined headings as lines", "a\n=\n".repeat(1_490)],
  ["as many headings as lines", "# a\n".repeat(2_990)],
];

const drawn = (text: string): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={pickMessages("en", ["common"])} timeZone="UTC">
      <Markdown>{text}</Markdown>
    </NextIntlClientProvider>,
  );

describe("a text that makes work", () => {
  test.each(BOMBS)("is refused or drawn soon: %s", { timeout: 60_000 }, (_, text) => {
    if (textFault(text.slice(0, MAX_BODY)) !== null) return;
    const start = process.cpuUsage();
    expect(drawn(text.slice(0, MAX_BODY))).not.toBe("");
    // The processor's time, not the clock's: what else the machine does is no matter.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_500);
  });

  test("is none of the articles that a desk starts with", () => {
    const folder = path.resolve("prisma/seed/articles");
    for (const slug of readdirSync(folder))
      for (const file of ["zh-CN.md", "en.md"])
        expect(textFault(readFileSync(path.join(folder, slug, file), "utf8")), `${slug}/${file}`).toBeNull();
  });
});

describe("boxes and places", () => {
  test("a quote that begins with a known name is a box of that name, without the mark", () => {
    const markup = drawn("> [!warning]\n> 三次失败就停。");
    expect(markup).toMatch(/<section aria-label="Please note"/);
    expect(markup).toContain("三次失败就停。");
    expect(markup).not.toContain("[!");
  });

  test.each(["> [!danger]\n> a", "> a [!warning]", "[!warning] a"])("%j is no box", (text) => {
    expect(drawn(text)).not.toContain("<section");
  });

  test("a value is put in as text, whatever it says, and not inside code", () => {
    const places = { wallet: "**a** <b>", bank: "[x](https://a.example)", hotline: "95588" };
    const markup = renderToStaticMarkup(
      <Markdown places={places}>{"{{wallet}} {{bank}} `{{hotline}}`"}</Markdown>,
    );
    expect(markup).toContain("**a** &lt;b&gt; [x](https://a.example) <code");
    expect(markup).toContain("{{hotline}}</code>");
  });
});
