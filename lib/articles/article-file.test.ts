import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleFile, readArticleFile, writeArticleFile } from "./article-file";

const FILE: ArticleFile = {
  slug: "call-bank",
  locale: "en",
  title: "Call the bank",
  cause: "PHONE_MISMATCH",
  body: "## One\n\ntext",
};

const oddText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "---",
        "\n",
        "\r\n",
        ": ",
        "#",
        "'",
        '"',
        "\\",
        "|",
        ">",
        "- ",
        "&a",
        "*a",
        "!!int ",
        "yes",
        "null",
        "1e3",
        "{{bank}}",
        "😀",
        "银行",
        "\t",
        " ",
        "%",
        "@",
        "`",
        "\u2028",
        "\uFEFF",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
/** No stored text ends with a blank. */
const withBody = oddText.map((body) => body.trimEnd());
const withTitle = oddText.filter((title) => title.trim() !== "");

describe("a file that was written", () => {
  test("is read again as it was, whatever stands in its title and text", () => {
    fc.assert(
      fc.property(withTitle, withBody, fc.constantFrom("zh-CN", "en"), (title, body, locale) => {
        const file: ArticleFile = { ...FILE, title, body, locale };
        expect(readArticleFile(writeArticleFile(file, { state: "draft" }))).toEqual({
          ok: true,
          value: file,
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["no cause", { ...FILE, cause: null }],
    ["a cause that is not told", { slug: FILE.slug, locale: FILE.locale, title: "x", body: "y" }],
    ["an empty text", { ...FILE, body: "" }],
    ["a separator of lines in the title", { ...FILE, title: "a\u2028---" }],
    [
      "where it fits, in order",
      {
        ...FILE,
        alsoCauseCodes: ["FOREIGN", "MINOR"],
        walletCodes: ["alipay"],
        steps: ["add_card", "verify"],
      },
    ],
    ["a text that begins with front matter of its own", { ...FILE, body: "---\ntitle: x\n---\n\nText" }],
  ] as [string, ArticleFile][])("keeps %s", (_, file) => {
    expect(readArticleFile(writeArticleFile(file))).toEqual({ ok: true, value: file });
  });

  test("is one that people read", () => {
    expect(writeArticleFile(FILE, { state: "draft", "published-version": "3" })).toBe(
      '---\nslug: call-bank\nlocale: en\ntitle: Call the bank\ncause: PHONE_MISMATCH\nstate: draft\npublished-version: "3"\n---\n\n## One\n\ntext\n',
    );
  });
});

describe("where an article fits", () => {
  test("stands in the file in order, each code once, and not at all where nothing is chosen", () => {
    const fit = { walletCodes: ["wechat_pay", "alipay", "alipay"], bankCodes: [], steps: ["verify"] };
    expect(writeArticleFile({ ...FILE, ...fit }, { state: "draft" })).toContain(
      "\ncause: PHONE_MISMATCH\nwallets:\n  - alipay\n  - wechat_pay\nsteps:\n  - verify\nstate: draft\n",
    );
  });

  test("is read from lists, from a single code and from nothing", () => {
    const text = "---\nslug: ab\nlocale: en\ntitle: x\nwallets: [b, a, b]\nbanks: ICBC\nsteps:\n---\nText";
    const read = readArticleFile(text);
    expect(read).toMatchObject({
      ok: true,
      value: { walletCodes: ["a", "b"], bankCodes: ["ICBC"], steps: [] },
    });
    expect(read.ok && "alsoCauseCodes" in read.value).toBe(false);
  });

  test.each([
    ["a map", "wallets:\n  a: b"],
    ["a list of lists", "wallets: [[a], b]"],
    ["a list with nothing in it", "wallets:\n  -\n  - a"],
    ["an alias", "wallets: *a"],
  ])("is refused with its line where it is %s", (_, lines) => {
    const text = `---\nslug: ab\nlocale: en\ntitle: x\nother: &a [b]\n${lines}\n---\nText`;
    const params = { line: 6, key: "wallets" };
    expect(readArticleFile(text)).toEqual({
      ok: false,
      refusal: { messageKey: "articleFile.fitList", params },
    });
  });
});

describe("a file by another hand", () => {
  test("may have Windows' line breaks, facts of its own, quotes and no blank line", () => {
    const text =
      "\uFEFF---\r\nslug: call-bank\r\nlocale: en\r\ntitle: 'It''s: one'\r\ntags: [a, b]\r\ncause:\r\n---\r\nText\r\n";
    expect(readArticleFile(text)).toEqual({
      ok: true,
      value: { slug: "call-bank", locale: "en", title: "It's: one", cause: null, body: "Text" },
    });
  });

  test.each([
    ["no front matter", "# Title", "noFrontMatter", undefined],
    ["front matter that does not end", "---\nslug: x\n", "noFrontMatter", undefined],
    ["a broken quote", '---\nslug: ab\ntitle: "x\n---\n', "brokenYaml", { line: expect.any(Number) }],
    ["a key twice", "---\nslug: ab\nslug: cd\n---\n", "brokenYaml", { line: 3 }],
    ["a list", "---\n- slug\n---\n", "brokenYaml", { line: 2 }],
    ["an address that is none", "---\nslug: ../x\nlocale: en\ntitle: x\n---\n", "slug", undefined],
    ["an unknown language", "---\nslug: ab\nlocale: fr\ntitle: x\n---\n", "locale", undefined],
    ["no title", "---\nslug: ab\nlocale: en\n---\nx", "title", undefined],
  ])("with %s is refused", (_, text, name, params) => {
    expect(readArticleFile(text)).toEqual({
      ok: false,
      refusal: { messageKey: `articleFile.${name}`, ...(params ? { params } : {}) },
    });
  });

  test("with aliases that would swell to gigabytes is read in no time", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]"].join("\n");
    const text = `---\nslug: ab\nlocale: en\ntitle: x\n${bomb}\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\nText`;
    expect(readArticleFile(text)).toMatchObject({ ok: true, value: { body: "Text" } });
  });
});
