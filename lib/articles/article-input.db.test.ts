import { beforeAll, describe, expect, test } from "vitest";
import { PATCH } from "@/app/api/v1/articles/[slug]/route";
import { POST } from "@/app/api/v1/articles/route";
import type { Actor } from "@/lib/auth/actor";
import { messagesOf } from "@/lib/i18n/messages";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle } from "@/lib/testing/factories-article";
import { callRoute } from "@/lib/testing/factories-route";
import { getDraft } from "./article-queries";

let admin: Actor;
const errors = messagesOf("zh-CN").errors;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

type Refusal = { status: number; body: { detail: string; issues?: { path: string; message: string }[] } };

const MEGABYTE = 1024 * 1024;
const BAD: [string, Record<string, unknown>, number, string, RegExp][] = [
  ["a megabyte of text", { bodyZh: "a".repeat(MEGABYTE) }, 413, "", /超过 1024 KB/],
  ["one character over the limit", { bodyZh: "银".repeat(60_001) }, 400, "bodyZh", /内容过长/],
  ["a title of two hundred emoji", { titleZh: "😀".repeat(200) }, 400, "titleZh", /内容过长/],
  ["half an emoji", { titleEn: "\ud83d" }, 400, "titleEn", /残缺的字符/],
  ["an empty character", { bodyEn: "a\u0000b" }, 400, "bodyEn", /空字符/],
  ["quotes nested ten thousand deep", { bodyZh: ">".repeat(10_000) }, 400, "bodyZh", /第 1 行嵌套超过 8 层/],
  ["marks without an end", { bodyEn: "[".repeat(60_000) }, 400, "bodyEn", /符号超过 600 个/],
  [
    "a variable that nobody knows",
    { bodyZh: "一\n{{电话}}" },
    400,
    "bodyZh",
    /第 2 行的“电话”不是可用的变量/,
  ],
  [
    "a variable that does not close",
    { bodyZh: "{{wallet" },
    400,
    "bodyZh",
    /第 1 行有一处变量的花括号不成对/,
  ],
  ["a variable in a title", { titleEn: "{{wallet}}" }, 400, "titleEn", /标题里不能用变量/],
  ["a box that nobody knows", { bodyEn: "> [!boom]\n> x" }, 400, "bodyEn", /第 1 行的“boom”不是可用的提示块/],
];

describe("what cannot be an article", () => {
  test.each(BAD)("is refused in one sentence beside its field, and nothing is lost: %s", async (...row) => {
    const [, texts, status, path, sentence] = row;
    const { slug, version } = await testArticle(admin);
    const headers = { "accept-language": "zh-CN" };
    const patched = await callRoute(PATCH, {
      method: "PATCH",
      path: `/api/v1/articles/${slug}`,
      params: { slug },
      as: admin,
      headers,
      body: { version, ...texts },
    });
    const posted = await callRoute(POST, {
      as: admin,
      headers,
      body: { slug: `${slug}-too`, titleZh: "题", titleEn: "T", ...texts },
    });
    for (const answer of [patched, posted] as Refusal[]) {
      expect(answer.status).toBe(status);
      const said =
        path === "" ? answer.body.detail : answer.body.issues?.find((one) => one.path === path)?.message;
      expect(said).toMatch(sentence);
    }
    expect(await getDraft(admin, slug)).toMatchObject({ version, titleZh: "标题", bodyZh: "## 一\n\n正文" });
  });

  test("has a sentence for every refusal of an article, in both languages", () => {
    const keys = Object.keys(errors.article);
    expect(Object.keys(messagesOf("en").errors.article)).toEqual(keys);
  });
});

test.each([
  ["sixty emoji in a title", { titleZh: "😀".repeat(60) }],
  ["sixty thousand Chinese characters", { bodyZh: "银".repeat(60_000) }],
  [
    "links of every scheme",
    { bodyEn: "[a](javascript:alert(1)) ![b](data:text/html,x) [c](//outside.example)" },
  ],
  ["HTML", { bodyEn: "<script>alert(1)</script>" }],
  ["every variable and box", { bodyZh: "{{wallet}} {{bank}} {{hotline}}\n\n> [!steps]\n> 1. 一" }],
])("what can be kept is kept as it was written: %s", async (_, texts) => {
  const { slug, version } = await testArticle(admin);
  const path = `/api/v1/articles/${slug}`;
  const answer = await callRoute(PATCH, {
    method: "PATCH",
    path,
    params: { slug },
    as: admin,
    body: { version, ...texts },
  });
  expect(answer).toMatchObject({ status: 200, body: texts });
});
