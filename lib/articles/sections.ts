/** One part of an article: the text of its `##` heading and the Markdown under it, blank lines around it off. */
export type ArticleSection = { heading: string; body: string };

/** What every article answers, in this order. */
const HEADINGS = {
  zh: ["这是什么意思", "客户怎么做", "坐席怎么做", "何时转交、转给谁"],
  en: ["What it means", "What the customer does", "What the agent does", "When to hand over, and to whom"],
} as const;

const CUSTOMER_SECTION = 1;

/** The text that a new article starts with: its four headings, and under the first ones what is given. */
export const articleOutline = (language: keyof typeof HEADINGS, texts: readonly string[] = []): string =>
  HEADINGS[language]
    .map((heading, at) => (texts[at] ? `## ${heading}\n\n${texts[at]}` : `## ${heading}`))
    .join("\n\n");

const SECTION_HEADING = /^ {0,3}##(?:[ \t](.*))?$/;
const CLOSING_MARKS = /(?:^|[ \t])#+$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The fence that is open after this line, or null; CommonMark 0.31, section 4.5. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, marks = "", info = ""] = FENCE.exec(line) ?? [];
  if (open === null) return marks === "" || (marks[0] === "`" && info.includes("`")) ? null : marks;
  const closes = marks[0] === open[0] && marks.length >= open.length && info.trim() === "";
  return closes ? null : open;
}

/** Keeps the indentation of the first line that is left: it may make code of it. */
const withoutOuterBlanks = (lines: string[]): string =>
  lines
    .slice(
      Math.max(
        0,
        lines.findIndex((line) => line.trim() !== ""),
      ),
    )
    .join("\n")
    .trimEnd();

/**
 * An article's Markdown cut at its `##` headings, in order. Text before the first one is a section with an empty
 * heading. A `##` inside a fenced code block is code.
 */
export function articleSections(body: string): ArticleSection[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: "", lines: [] }];
  let openFence: string | null = null;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const heading = openFence === null ? SECTION_HEADING.exec(line) : null;
    if (heading) {
      const text = (heading[1] ?? "").trim().replace(CLOSING_MARKS, "").trim();
      sections.push({ heading: text, lines: [] });
      continue;
    }
    openFence = fenceAfter(line, openFence);
    sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, body: withoutOuterBlanks(lines) }))
    .filter(({ heading, body: text }, at) => at > 0 || heading !== "" || text !== "");
}

/** What the customer does: the second section under a heading; null when the article has no second one. */
export function customerSection(body: string): ArticleSection | null {
  const headed = articleSections(body).filter(({ heading }) => heading !== "");
  return headed[CUSTOMER_SECTION] ?? null;
}
