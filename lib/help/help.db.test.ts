import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/help/[[...path]]/route";
import { GET as GET_ROBOTS } from "@/app/robots.txt/route";
import { changeArticle } from "@/lib/articles/article-commands";
import { openArticle } from "@/lib/articles/article-public-commands";
import { publishArticle } from "@/lib/articles/article-publish-commands";
import { archiveArticle } from "@/lib/articles/article-review-commands";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { forgetOrganisation } from "@/lib/organisation/organisation-queries";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";

const BODY_ZH =
  "## 意思\n\n内部的说明\n\n## 客户\n\n### 先打电话\n\n请联系{{bank}}，拨打{{hotline}}。\n\n1. 核对号码 {{done: RESERVED_PHONE=SAME_SEEN; UPDATE_RESERVED_PHONE}}\n\n## 坐席\n\n坐席的秘密";
const BODY_EN =
  "## A\n\ninternal\n\n## B\n\n> [!warning]\n> Call {{bank}}: {{hotline}}.\n\n## C\n\nthe agents' secret";

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
  forgetOrganisation();
  await database().organisation.updateMany({ data: { publicReading: true } });
});

const get = (path: string, headers: Record<string, string> = {}) => {
  const parts = path.split("/").slice(2);
  return GET(new Request(`http://localhost:3000${path}`, { headers }), {
    params: Promise.resolve(parts.length > 0 ? { path: parts } : {}),
  });
};
const status = async (path: string) => (await get(path)).status;
const textOf = async (path: string) => (await get(path)).text();

async function publicArticle(slug = "call-bank"): Promise<{ slug: string; version: number }> {
  const texts = { titleZh: "给银行打电话", titleEn: "Call the bank", bodyZh: BODY_ZH, bodyEn: BODY_EN };
  const { version } = await testPublishedArticle(admin, { slug, causeCode: "PHONE_MISMATCH", ...texts });
  return openArticle(admin, slug, { version, isPublic: true });
}

describe("what is public", () => {
  test("is nothing while the desk does not allow it, whatever was chosen", async () => {
    const { slug } = await publicArticle();
    expect(await status(`/help/en/${slug}`)).toBe(200);
    await database().organisation.updateMany({ data: { publicReading: false } });
    for (const path of ["/help", "/help/en", `/help/en/${slug}`, "/help/sitemap.xml"])
      expect(await status(path), path).toBe(404);
    expect(await (await GET_ROBOTS(new Request("http://localhost:3000/robots.txt"))).text()).toBe(
      "User-agent: *\nDisallow: /\n",
    );
  });

  test("is no published article that was not chosen", async () => {
    await testPublishedArticle(admin, {
      slug: "inside",
      titleEn: "Inside",
      bodyZh: BODY_ZH,
      bodyEn: BODY_EN,
    });
    expect(await status("/help/en/inside")).toBe(404);
    expect(await textOf("/help/en")).not.toContain("Inside");
  });

  test("is the customer's part in neutral words, and nothing of what is inside", async () => {
    const { slug } = await publicArticle();
    const [chinese, english] = [await textOf(`/help/zh-CN/${slug}`), await textOf(`/help/en/${slug}`)];
    expect(chinese).toContain("请联系您的银行，拨打银行卡背面的客服电话。");
    expect(english).toContain("Call your bank: the number on the back of your card.");
    const version = await database().articleVersion.findFirstOrThrow();
    for (const inside of [
      "内部",
      "秘密",
      "internal",
      "secret",
      "PHONE_MISMATCH",
      "RESERVED_PHONE",
      "done:",
      "{{",
    ])
      expect(chinese + english).not.toContain(inside);
    for (const id of [admin.displayName, admin.id, version.id, version.articleId])
      expect(chinese + english).not.toContain(id);
  });

  test("is the live version, not the draft, and the next one once it is published", async () => {
    const { slug, version } = await publicArticle();
    const draft = await changeArticle(admin, slug, { version, titleEn: "Call them twice" });
    expect(await textOf(`/help/en/${slug}`)).not.toContain("twice");
    await publishArticle(admin, slug, { version: draft.version }, null, new Date());
    expect(await textOf(`/help/en/${slug}`)).toContain("<h1>Call them twice</h1>");
  });

  test("ends at once when it is taken back or archived", async () => {
    const { slug, version } = await publicArticle();
    await openArticle(admin, slug, { version, isPublic: false });
    expect(await status(`/help/en/${slug}`)).toBe(404);
    const again = await openArticle(admin, slug, { version: version + 1, isPublic: true });
    await archiveArticle(admin, slug, { version: again.version, isArchived: true }, new Date());
    expect(await status(`/help/en/${slug}`)).toBe(404);
    expect(await textOf("/help/en")).not.toContain(slug);
    expect(await textOf("/help/sitemap.xml")).not.toContain(slug);
  });

  test("has no page in a language in which nothing is said to the customer", async () => {
    const { slug, version } = await publicArticle();
    const draft = await changeArticle(admin, slug, { version, bodyEn: "## A\n\nonly this" });
    await publishArticle(admin, slug, { version: draft.version }, null, new Date());
    expect(await status(`/help/en/${slug}`)).toBe(404);
    expect(await textOf(`/help/zh-CN/${slug}`)).not.toContain(`/help/en/${slug}`);
  });

  test.each(["/help/fr", "/help/en/no-such-article", "/help/en/%2e%2e", "/help/en/a/b"])(
    "%s is not there",
    async (path) => {
      expect(await status(path)).toBe(404);
    },
  );
});

describe("a public page", () => {
  test("has no script, a policy that allows none, no cookie, and may be kept for a minute", async () => {
    const { slug } = await publicArticle();
    for (const path of ["/help/en", `/help/en/${slug}`, `/help/zh-CN/${slug}`]) {
      const answer = await get(path);
      expect(answer.headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(answer.headers.has("set-cookie")).toBe(false);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      const text = await answer.text();
      expect(text).toMatch(/^<!doctype html><html lang="(en|zh-CN)">/);
      expect(text).not.toMatch(/<script|<style|<iframe|\son\w+=|\sstyle=|javascript:/i);
    }
  });

  test("is answered with 304 to who has it, and anew once it changed", async () => {
    const { slug, version } = await publicArticle();
    const path = `/help/en/${slug}`;
    const tag = (await get(path)).headers.get("etag") ?? "";
    const known = await get(path, { "if-none-match": `"other", ${tag}` });
    expect([known.status, await known.text(), known.headers.get("etag")]).toEqual([304, "", tag]);
    const draft = await changeArticle(admin, slug, { version, titleEn: "Anew" });
    await publishArticle(admin, slug, { version: draft.version }, null, new Date());
    expect((await get(path, { "if-none-match": tag })).status).toBe(200);
    await openArticle(admin, slug, { version: draft.version + 1, isPublic: false });
    const gone = await get(path, { "if-none-match": tag });
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"]);
  });

  test("tells search engines its language, itself and its sisters", async () => {
    const { slug } = await publicArticle();
    const text = await textOf(`/help/en/${slug}`);
    const own = `http://localhost:3000/help/en/${slug}`;
    expect(text).toContain(`<link rel="canonical" href="${own}"/>`);
    expect(text).toContain(`<link rel="alternate" hrefLang="en" href="${own}"/>`);
    expect(text).toContain(`hrefLang="zh-CN" href="http://localhost:3000/help/zh-CN/${slug}"/>`);
    expect(text).toMatch(/<title>Call the bank · [^<]+<\/title>/);
    expect(text).toContain(
      '<meta name="description" content="Please note Call your bank: the number on the back of your card."/>',
    );
    const headings = [...(await textOf(`/help/zh-CN/${slug}`)).matchAll(/<(h\d)/g)].map(([, name]) => name);
    expect(headings).toEqual(["h1", "h2", "h3"]);
  });

  test("is in the sitemap, and robots may look at help alone", async () => {
    const { slug } = await publicArticle();
    const sitemap = await get("/help/sitemap.xml");
    expect(sitemap.headers.get("content-type")).toContain("application/xml");
    expect(await sitemap.text()).toContain(`<loc>http://localhost:3000/help/zh-CN/${slug}</loc>`);
    const robots = await GET_ROBOTS(new Request("http://localhost:3000/robots.txt"));
    expect(await robots.text()).toBe(
      "User-agent: *\nAllow: /help\nDisallow: /\n\nSitemap: http://localhost:3000/help/sitemap.xml\n",
    );
  });

  test("wears the organisation's accent by a style sheet of its own", async () => {
    await database().organisation.updateMany({ data: { accentLight: "#7a3e9d", accentDark: "#c9a2e6" } });
    forgetOrganisation();
    const style = await get("/help/style.css");
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(await style.text()).toContain("--accent:light-dark(#7a3e9d, #c9a2e6)");
  });

  test("is chosen by the browser's language at /help", async () => {
    const answer = await get("/help", { "accept-language": "en-GB" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "/help/en"]);
    expect((await get("/help")).headers.get("location")).toBe("/help/zh-CN");
  });
});
