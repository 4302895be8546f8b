import { describe, expect, test } from "vitest";
import { type ArticleFile, writeArticleFile } from "./article-file";
import { importPlan, type KnownArticle } from "./article-import";

const KNOWN: KnownArticle = {
  slug: "known",
  version: 4,
  isArchived: false,
  causeCode: "FOREIGN",
  titleZh: "已有",
  titleEn: "Known",
  bodyZh: "## 一\n\n正文",
  bodyEn: "## One\n\ntext",
};
const archived = { ...KNOWN, slug: "archived", isArchived: true };

const zh: ArticleFile = {
  slug: "known",
  locale: "zh-CN",
  title: "已有",
  cause: "FOREIGN",
  body: KNOWN.bodyZh,
};
const en: ArticleFile = { slug: "known", locale: "en", title: "Known", cause: "FOREIGN", body: KNOWN.bodyEn };

const plan = (...files: (ArticleFile | string)[]) =>
  importPlan(
    {
      files: files.map((file, at) => ({
        name: `${at}.md`,
        text: typeof file === "string" ? file : writeArticleFile(file),
      })),
      refusals: [],
    },
    {
      known: new Map([KNOWN, archived].map((article) => [article.slug, article])),
      causes: new Set(["FOREIGN", "MINOR"]),
      clean: (texts) => ({ texts, issues: [] }),
    },
  );
const refusalsOf = (...files: (ArticleFile | string)[]) =>
  plan(...files).refusals.map(({ name, messageKey }) => [name, messageKey.replace("articleFile.", "")]);

describe("the plan of an import", () => {
  test("leaves alone what is the same, whichever of its languages are sent and however lines end", () => {
    for (const files of [[zh, en], [zh], [en], [{ ...en, body: en.body.replaceAll("\n", "\r\n") }]])
      expect(plan(...files)).toEqual({ changes: [{ kind: "unchanged", slug: "known" }], refusals: [] });
  });

  test("changes only what the files say", () => {
    const { slug: _, version: __, isArchived: ___, ...before } = KNOWN;
    expect(plan({ ...en, title: "New name" }).changes).toEqual([
      { kind: "changed", slug: "known", version: 4, before, after: { ...before, titleEn: "New name" } },
    ]);
    expect(plan({ ...zh, cause: null }, { ...en, cause: null }).changes).toMatchObject([
      { kind: "changed", after: { ...before, causeCode: null } },
    ]);
    const { cause: ____, ...silent } = en;
    expect(plan(silent).changes).toEqual([{ kind: "unchanged", slug: "known" }]);
  });

  test("makes a new article of two files", () => {
    const made = plan({ ...zh, slug: "fresh" }, { ...en, slug: "fresh" });
    expect(made).toMatchObject({
      changes: [{ kind: "new", slug: "fresh", after: { titleZh: "已有" } }],
      refusals: [],
    });
  });

  test("refuses a file by itself and goes on with its sister and all others", () => {
    const made = plan(
      "broken",
      { ...zh, body: "## 新" },
      { ...en, body: "{{nothing}}" },
      { ...zh, slug: "lonely" },
    );
    expect(made.changes).toMatchObject([
      { kind: "changed", slug: "known", after: { bodyZh: "## 新", bodyEn: en.body } },
    ]);
    expect(made.refusals.map(({ name, messageKey }) => [name, messageKey])).toEqual([
      ["0.md", "articleFile.noFrontMatter"],
      ["2.md", "article.unknownPlace"],
      ["3.md", "articleFile.needsBoth"],
    ]);
  });

  test.each([
    [
      "two files of one language",
      [zh, { ...zh, title: "x" }, en],
      [
        ["0.md", "slugTwice"],
        ["1.md", "slugTwice"],
      ],
    ],
    ["an unknown cause", [{ ...zh, cause: "NO_SUCH" }, en], [["0.md", "unknownCause"]]],
    [
      "causes that differ",
      [zh, { ...en, cause: "MINOR" }],
      [
        ["0.md", "causesDiffer"],
        ["1.md", "causesDiffer"],
      ],
    ],
    [
      "a change of an archived article",
      [{ ...zh, slug: "archived", title: "x" }],
      [["0.md", "article.archived"]],
    ],
    ["a place in a title", [{ ...en, title: "{{bank}}" }], [["0.md", "article.placeInTitle"]]],
  ] as [string, ArticleFile[], string[][]][])("refuses %s", (_, files, refusals) => {
    expect(refusalsOf(...files)).toEqual(refusals);
  });
});
