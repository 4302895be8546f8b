import { expect, test } from "vitest";
import type { ArticleItem } from "./article-schema";
import { causeArticle } from "./cause-article";

const published: ArticleItem = {
  slug: "foreign",
  causeCode: "FOREIGN",
  number: 2,
  versionId: "019aa000-0000-7000-8000-000000000001",
  publishedAt: "2026-11-23T08:00:00.000Z",
  title: { zh: "题", en: "Title" },
  body: { zh: "文", en: "Text" },
};
const unpublished: ArticleItem = {
  ...published,
  slug: "a",
  number: null,
  versionId: null,
  publishedAt: null,
};

test("the article of a cause is the first published one", () => {
  const items = [unpublished, published, { ...published, slug: "later" }];
  const { publishedAt: _, ...shown } = published;
  expect(causeArticle(items)).toEqual(shown);
});

test.each([
  ["nothing", []],
  ["an article that was never published", [unpublished]],
  ["a list without bodies", [{ ...published, body: undefined }]],
])("there is none in %s", (_, items) => {
  expect(causeArticle(items)).toBeNull();
});
