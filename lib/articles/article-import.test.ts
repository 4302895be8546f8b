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
  alsoCauseCodes: [],
  walletCodes: ["wechat_pay", "alipay"],
  bankCodes: ["GONE"],
  steps: [],
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
      codes: {
        causes: new Set(["FOREIGN", "MINOR"]),
        wallets: new Set(["alipay", "wechat_pay"]),
        banks: new Set(["ICBC", ...Array.from({ length: 40 }, (_, at) => `BANK${at}`)]),
      },
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

  test("leaves alone where an article fits, unless a file says something else", () => {
    const same = { ...en, walletCodes: ["alipay", "wechat_pay"], bankCodes: ["GONE"] };
    expect(plan(same).changes).toEqual([{ kind: "unchanged", slug: "known" }]);
    const told = writeArticleFile({ ...en, steps: ["verify"] }).replace("steps:", "wallets: []\nsteps:");
    expect(plan(told).changes).toMatchObject([
      {
        kind: "changed",
        after: { walletCodes: [], bankCodes: ["GONE"], steps: ["verify"], titleEn: "Known" },
      },
    ]);
    const fresh = { slug: "fresh", bankCodes: ["ICBC"] };
    expect(plan({ ...zh, ...fresh }, { ...en, ...fresh }).changes).toMatchObject([
      { kind: "new", after: { alsoCauseCodes: [], walletCodes: [], bankCodes: ["ICBC"], steps: [] } },
    ]);
  });

  test("says the line of a code that this desk does not have, and never a number of a card", () => {
    const card = "6222021234567890128";
    const made = plan(
      { ...zh, walletCodes: ["alipay", "paypal"] },
      { ...en, slug: "other", bankCodes: [card] },
    );
    expect(made.changes).toEqual([]);
    expect(made.refusals).toEqual([
      { name: "0.md", messageKey: "articleFile.unknownWallet", params: { line: 8, name: "paypal" } },
      {
        name: "1.md",
        messageKey: "articleFile.unknownBank",
        params: { line: 7, name: expect.not.stringContaining(card) },
      },
    ]);
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
      "an unknown cause beside its own",
      [{ ...zh, alsoCauseCodes: ["X"] }, en],
      [["0.md", "unknownAlsoCause"]],
    ],
    ["an unknown step", [zh, { ...en, steps: ["unknown"] }], [["1.md", "unknownStep"]]],
    [
      "more than 40 banks",
      [{ ...zh, bankCodes: ["ICBC", ...Array.from({ length: 40 }, (_, at) => `BANK${at}`)] }],
      [["0.md", "tooManyCodes"]],
    ],
    [
      "places that differ",
      [
        { ...zh, steps: ["verify"] },
        { ...en, steps: ["confirm"] },
      ],
      [
        ["0.md", "fitsDiffer"],
        ["1.md", "fitsDiffer"],
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
