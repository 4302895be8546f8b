import { type APIRequestContext, expect } from "@playwright/test";
import { api } from "@/lib/routes";
import { uniqueRef } from "./factories";
import { rowsOf } from "./stored-text";

/** Allows public reading past the settings page, whose version other tests count on. */
export async function allowPublicReading(): Promise<void> {
  await rowsOf("UPDATE organisations SET public_reading = true WHERE NOT public_reading");
}

type Body = { zh: string; en: string };

/** An article whose second section holds these texts. */
const bodyOf = (text: string): string =>
  `## 意思\n\n只给坐席看的话\n\n## 客户\n\n${text}\n\n## 坐席\n\n只给坐席看的话`;

export type PublicArticle = { slug: string; version: number };

async function sent(
  request: APIRequestContext,
  method: "post" | "patch" | "put",
  address: string,
  data: object,
): Promise<number> {
  const answer = await request[method](address, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { version: number }).version;
}

/** A published article that everybody may read. */
export async function publicArticle(request: APIRequestContext, text: Body): Promise<PublicArticle> {
  const slug = uniqueRef().toLowerCase().slice(0, 14);
  const titles = { titleZh: `公开 ${slug}`, titleEn: `Public ${slug}` };
  const bodies = { bodyZh: bodyOf(text.zh), bodyEn: bodyOf(text.en) };
  const made = await sent(request, "post", api.articles(), { slug, ...titles, ...bodies });
  const published = await sent(request, "post", api.publishArticle(slug), { version: made });
  const data = { version: published, isPublic: true };
  return { slug, version: await sent(request, "put", api.articlePublicReading(slug), data) };
}

/** The next version of it, with another text for the customer. */
export async function publishAnew(
  request: APIRequestContext,
  { slug, version }: PublicArticle,
  zh: string,
): Promise<PublicArticle> {
  const saved = await sent(request, "patch", api.article(slug), { version, bodyZh: bodyOf(zh) });
  return { slug, version: await sent(request, "post", api.publishArticle(slug), { version: saved }) };
}
