import { expect, test } from "vitest";
import {
  amendedBody,
  decideAccept,
  decideAnswer,
  decidePropose,
  proposalStart,
  proposedBody,
  proposedTitles,
} from "./article-proposal";
import { articleSections } from "./sections";

test("only a closed case is proposed after", () => {
  expect(decidePropose({ status: "closed" }).ok).toBe(true);
  expect(decidePropose({ status: "waiting_bank" })).toEqual({ ok: false, refusal: "article.caseOpen" });
});

test("a proposal is answered once", () => {
  expect(decideAnswer({ state: "open" }).ok).toBe(true);
  expect(decideAnswer({ state: "declined" }).ok).toBe(false);
});

test.each([
  ["with words can be made a draft", "open", "found", undefined],
  ["whose words are gone cannot", "open", "", "article.proposalRemoved"],
  ["that was answered cannot", "declined", "", "article.proposalDecided"],
] as const)("a proposal %s", (_, state, found, refusal) => {
  expect(decideAccept({ state, found })).toMatchObject(refusal ? { ok: false, refusal } : { ok: true });
});

test("starts with the facts as a list and the remark of the closing under what helped", () => {
  const start = proposalStart({ facts: ["一", "二"], remedies: ["更新证件"], note: " 次日成功 " });
  expect(start).toEqual({ found: "- 一\n- 二", helped: "- 更新证件\n\n次日成功" });
});

test("a new article has its four sections, the first two written", () => {
  const sections = articleSections(proposedBody({ found: "找到", helped: "做法" }, "zh"));
  expect(sections.map(({ body }) => body)).toEqual(["找到", "做法", "", ""]);
});

test("a change stands at the end and leaves the rest as it is", () => {
  const body = amendedBody("## One\n\nText\n", { found: "a", helped: "b" }, "en");
  expect(body).toBe("## One\n\nText\n\n## Added from a case\n\na\n\nb");
});

test("titles name the cause and the place, or say that there is no cause", () => {
  const names = {
    zh: { cause: "未成年", wallet: "支付宝", bank: "工行" },
    en: { cause: null, wallet: "Alipay", bank: null },
  };
  expect(proposedTitles(names)).toEqual({ titleZh: "未成年（支付宝，工行）", titleEn: "New topic (Alipay)" });
});
