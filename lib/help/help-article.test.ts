import { describe, expect, test } from "vitest";
import { excerptOf, helpArticle } from "./help-article";

const BODY = "## 这是什么意思\n\n内部说明\n\n## 客户怎么做\n\n1. 打电话\n\n## 坐席怎么做\n\n秘密";
const at = new Date("2026-11-01T00:00:00Z");
const article = (zh: string, en: string) =>
  helpArticle({ slug: "one", title: { zh: "标题", en: "Title" }, body: { zh, en }, publishedAt: at });

describe("what everybody may read of an article", () => {
  test("is its title and its second section, and nothing of the others", () => {
    const read = article(BODY, "## A\n\nx\n\n## B\n\ncall\n\n## C\n\nsecret");
    expect(read?.texts).toEqual({
      "zh-CN": { title: "标题", body: "1. 打电话" },
      en: { title: "Title", body: "call" },
    });
  });

  test("leaves out a language in which nothing is said to the customer", () => {
    expect(Object.keys(article(BODY, "## A\n\nx\n\n## B\n\n## C\n\ny")?.texts ?? {})).toEqual(["zh-CN"]);
  });

  test("is nothing where neither language says anything", () => {
    expect(article("正文", "## A\n\nx")).toBeNull();
  });
});

describe("the beginning of a text", () => {
  test.each([
    ["<p>Call <strong>your bank</strong>, then wait.</p>", "Call your bank, then wait."],
    ["<ol>\n<li>一</li>\n<li>二</li>\n</ol>", "一 二"],
    ["<p>a &lt;b&gt; &amp;amp; &quot;c&quot; it&#x27;s</p>", 'a <b> &amp; "c" it\'s'],
    ["", ""],
  ])("%s is %j", (markup, words) => {
    expect(excerptOf(markup)).toBe(words);
  });

  test("ends at 150 characters, and no character is cut in two", () => {
    const cut = excerptOf(`<p>${"😀".repeat(200)}</p>`);
    expect([...cut]).toHaveLength(150);
    expect(cut).toBe(`${"😀".repeat(149)}…`);
    expect(excerptOf(`<p>${"银".repeat(150)}</p>`)).toBe("银".repeat(150));
  });
});
