import { describe, expect, test } from "vitest";
import {
  articleFilterSchema,
  changeArticleSchema,
  createArticleSchema,
  MAX_BODY,
  MAX_TITLE,
} from "./article-schema";

const article = { slug: "new-article", titleZh: "题", titleEn: "T" };

const messagesOf = (input: unknown): string[] =>
  createArticleSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];

describe("a new article", () => {
  test("without texts gets the four headings, and no cause", () => {
    const parsed = createArticleSchema.parse(article);
    expect(parsed.causeCode).toBeNull();
    expect(parsed.bodyZh.match(/^## /gm)).toHaveLength(4);
    expect(parsed.bodyEn.match(/^## /gm)).toHaveLength(4);
  });

  test.each([
    ["a title at its limit", { titleZh: "题".repeat(MAX_TITLE) }, []],
    ["a title over its limit", { titleZh: "题".repeat(MAX_TITLE + 1) }, ["titleZh: errors.text.tooLong"]],
    ["a blank title", { titleEn: "  " }, ["titleEn: errors.text.required"]],
    ["a title of two lines", { titleEn: "a\nb" }, ["titleEn: errors.field.form"]],
    ["a body at its limit", { bodyEn: "x".repeat(MAX_BODY) }, []],
    ["a body over its limit", { bodyEn: "x".repeat(MAX_BODY + 1) }, ["bodyEn: errors.text.tooLong"]],
    ["an empty body", { bodyZh: "" }, ["bodyZh: errors.text.required"]],
    ["a null character", { bodyZh: "a\u0000b" }, ["bodyZh: errors.text.nul"]],
    ["an address with a capital", { slug: "New" }, ["slug: errors.field.form"]],
    ["a cause in small letters", { causeCode: "foreign" }, ["causeCode: errors.field.form"]],
  ])("with %s", (_, fields, messages) => {
    expect(messagesOf({ ...article, ...fields })).toEqual(messages);
  });

  test("cannot name its author", () => {
    expect(createArticleSchema.safeParse({ ...article, updatedById: "x" }).success).toBe(false);
  });
});

test("card numbers, ID numbers and mobiles in an article's texts are masked", () => {
  const changed = changeArticleSchema.parse({
    version: 1,
    titleZh: "卡 6222021234567890128 怎么办",
    bodyZh: "客户 13812345678，热线 95588",
  });
  expect(changed.bodyZh).toBe("客户 138••••5678，热线 95588");
  expect(changed.titleZh).toBe("卡 622202••••••0128 怎么办");
});

describe("the list's filter", () => {
  test.each([
    ["bodies of one cause", { cause: "FOREIGN", body: "1" }, true],
    ["bodies of everything", { body: "1" }, false],
    ["eighty characters", { q: "x".repeat(80) }, true],
    ["eighty-one characters", { q: "x".repeat(81) }, false],
    ["a null character", { q: "\u0000" }, false],
    ["an unknown field", { sort: "title" }, false],
    ["drafts asked for with another word", { draft: "true" }, false],
  ])("with %s: allowed is %s", (_, filter, isAllowed) => {
    expect(articleFilterSchema.safeParse(filter).success).toBe(isAllowed);
  });
});
