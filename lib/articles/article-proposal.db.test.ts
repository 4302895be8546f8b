import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { database } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { acceptProposal, declineProposal, proposeArticle } from "./article-proposal-commands";
import { listAcceptedProposals, listCaseProposals } from "./article-proposal-queries";
import { proposeArticleSchema } from "./article-proposal-schema";
import { getArticle, getDraft } from "./article-queries";

let admin: Actor;
let agent: Actor;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor();
});

async function closedCase(causeCode: string | null = "MINOR"): Promise<{ id: string; code: string }> {
  const supportCase = await testCase(agent, { bindingStep: "verify" });
  const outcome = recordOutcomeSchema.parse({
    version: supportCase.version,
    result: "bound",
    causeCode,
    causeCertainty: causeCode ? "presumed" : "unknown",
    minutesSpent: 1,
  });
  await recordOutcome(agent, supportCase.id, outcome, (id) => getModel(agent, id), null, new Date());
  return supportCase;
}

const texts = { found: "年龄不足 18 岁", helped: "由监护人办理" };
const propose = async (
  caseId: string,
  fields: { slug?: string; found?: string } = {},
  key: string | null = null,
) => proposeArticle(agent, caseId, proposeArticleSchema.parse({ ...texts, ...fields }), key);

describe("a proposal after a closed case", () => {
  test("takes cause, wallet, bank and step from the case", async () => {
    const { id, code } = await closedCase();
    const proposal = await propose(id, {}, "proposal-key-1");
    expect(proposal).toMatchObject({
      caseCode: code,
      causeCode: "MINOR",
      walletCode: "alipay",
      bankCode: "ICBC",
      bindingStep: "verify",
      state: "open",
      slug: null,
    });
    expect(await propose(id, {}, "proposal-key-1")).toEqual(proposal);
    expect(await listCaseProposals(agent, id)).toHaveLength(1);
  });

  test("is refused after an open case, for an unknown article, and with what cannot be drawn", async () => {
    const { id: open } = await testCase(agent);
    await expect(propose(open)).rejects.toMatchObject({ code: "refused" });
    const { id } = await closedCase();
    await expect(propose(id, { slug: "no-such" })).rejects.toMatchObject({ code: "invalid" });
    await expect(propose(id, { found: "{{phone}}" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("accepted as new is a draft that nobody reads yet, fits where the case was, and knows the case", async () => {
    const { id, code } = await closedCase();
    const proposal = await propose(id);
    const { slug } = await acceptProposal(admin, proposal.id, proposal.version, new Date());
    expect(await getDraft(admin, slug)).toMatchObject({
      causeCode: "MINOR",
      titleZh: expect.stringContaining("支付宝"),
      titleEn: expect.stringContaining("Alipay"),
      bodyZh: expect.stringContaining(texts.found),
      walletCodes: ["alipay"],
      bankCodes: ["ICBC"],
      steps: ["verify"],
      state: "draft",
      publishedNumber: null,
      owner: admin.displayName,
    });
    await expect(getArticle(agent, slug)).rejects.toMatchObject({ code: "not_found" });
    expect(await listAcceptedProposals(admin, slug)).toMatchObject([{ caseCode: code, state: "accepted" }]);
  });

  test("accepted as a change goes to the end of the draft, and agents read on what they read", async () => {
    const article = await testPublishedArticle(admin, { causeCode: "MINOR" });
    const proposal = await propose((await closedCase()).id, { slug: article.slug });
    await acceptProposal(admin, proposal.id, proposal.version, new Date());
    const draft = await getDraft(admin, article.slug);
    expect(draft.bodyZh).toMatch(/^## 一\n\n正文\n\n## .+\n\n年龄不足 18 岁\n\n由监护人办理$/);
    expect(draft).toMatchObject({ hasDraftChanges: true, authorIds: [admin.id] });
    expect((await getArticle(agent, article.slug)).body.zh).toBe("## 一\n\n正文");
  });

  test("of a case without a cause becomes a topic", async () => {
    const proposal = await propose((await closedCase(null)).id);
    const { slug } = await acceptProposal(admin, proposal.id, proposal.version, new Date());
    expect(await getDraft(admin, slug)).toMatchObject({ causeCode: null });
  });

  test("is answered once: of two answers the second is refused and nothing comes of it", async () => {
    const proposal = await propose((await closedCase()).id);
    const { id, version } = proposal;
    const declined = await declineProposal(admin, id, { version, note: "已有文章" }, new Date());
    expect(declined).toMatchObject({ state: "declined", decisionNote: "已有文章" });
    const before = await database().article.count();
    await expect(acceptProposal(admin, id, version, new Date())).rejects.toMatchObject({ code: "refused" });
    expect(await database().article.count()).toBe(before);
    const open = await propose((await closedCase()).id);
    await expect(acceptProposal(admin, open.id, 7, new Date())).rejects.toMatchObject({ code: "conflict" });
    expect(await database().article.count()).toBe(before);
  });

  test("is accepted and declined by whoever may write only", async () => {
    const { id, version } = await propose((await closedCase()).id);
    const supervisor = await testActor("supervisor");
    await expect(acceptProposal(supervisor, id, version, new Date())).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(declineProposal(supervisor, id, { version, note: "x" }, new Date())).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
