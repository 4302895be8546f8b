import { type APIRequestContext, expect } from "@playwright/test";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import type { AddCommentInput } from "@/lib/articles/comment-schema";
import type { CaseDetail, LogCaseInput } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { RecordOutcomeInput } from "@/lib/cases/outcome-schema";
import type { AddCompatibilityInput } from "@/lib/catalog/compatibility-schema";
import type { Checklist } from "@/lib/diagnosis/checklist-schema";
import { addDependence } from "@/lib/diagnosis/draft-rule-edits";
import type { ChangeModelDraft, ModelDraftDetail } from "@/lib/diagnosis/model-draft-schema";
import type { Incident, OpenIncidentInput } from "@/lib/incidents/incident-schema";
import { api, routes } from "@/lib/routes";
import { loggedCase, uniqueRef } from "./factories";

/** Logs a case and closes it; gives its address. */
export async function closedCase(
  request: APIRequestContext,
  fields: Partial<LogCaseInput> = {},
  outcome: Partial<RecordOutcomeInput> = {},
): Promise<string> {
  const { id, code, version } = await loggedCase(request, { errorCode: "66", codeSystem: "UPOP", ...fields });
  const data: RecordOutcomeInput = {
    version,
    result: "bound",
    causeCode: "ID_MISMATCH",
    causeCertainty: "confirmed",
    confirmationMethod: "bank_confirmed",
    minutesSpent: 7,
    comment: "更新证件后绑定成功",
    ...outcome,
  };
  const response = await request.post(api.outcome(id), { data });
  expect(response.ok(), await response.text()).toBe(true);
  return routes.supportCase(code);
}

/** A case with every fact, a long text, a note, answers, and a stop flag where one is wanted; gives its address. */
export async function fullCase(request: APIRequestContext, isScam: boolean): Promise<string> {
  const { id, code } = await loggedCase(request, {
    cardKind: "debit",
    region: "mainland",
    bin: "621700",
    last4: "0122",
    bindingStep: "verify",
    codeSystem: "UPOP",
    errorCode: "66",
    messageText: `${"您提交的信息与银行预留信息不一致，请核对后重试。".repeat(6)}\nAVeryLongWordWithoutASpace${"x".repeat(80)}`,
    platform: "android",
    device: "Xiaomi 15",
    appVersion: "10.6.20",
    province: "浙江",
    triesIn24h: 3,
  });
  await request.post(api.notes(id), { data: { body: "客户稍后再打来。\n\n第二段。" } });
  const answers = isScam ? { SCAM_SIGNS: "COACHED" } : { SCAM_SIGNS: "NONE", RESERVED_PHONE: "DIFFERS" };
  for (const [check, answerCode] of Object.entries(answers)) {
    const data = { answerCode, replaces: null, suggestedCheckCode: null };
    const response = await request.put(api.answer(id, check), { data });
    expect(response.ok(), await response.text()).toBe(true);
  }
  const read = await request.get(api.supportCase(id));
  expect(((await read.json()) as CaseDetail).stopFlags.includes("suspected_scam")).toBe(isScam);
  return routes.supportCase(code);
}

/** An article with two published versions and a draft that says something else again; gives its slug. */
export async function versionedArticle(request: APIRequestContext): Promise<string> {
  const slug = uniqueRef().toLowerCase().slice(0, 12);
  const body = (round: string) => `## 小标题\n\n${round}：一段话，**要点**。\n\n1. 一\n2. 二`;
  const titles = { titleZh: `测试 ${slug}`, titleEn: `Test ${slug}` };
  const send = async (method: "post" | "patch", address: string, data: object): Promise<number> => {
    const response = await request[method](address, { data });
    expect(response.ok(), await response.text()).toBe(true);
    return ((await response.json()) as { version: number }).version;
  };
  let version = await send("post", api.articles(), {
    slug,
    ...titles,
    bodyZh: body("一"),
    bodyEn: body("one"),
  });
  for (const round of ["二", "三"]) {
    version = await send("post", api.publishArticle(slug), { version });
    version = await send("patch", api.article(slug), { version, bodyZh: body(round) });
  }
  return slug;
}

/** An article in review with a remark on a passage of it; gives the address of its review. */
export async function reviewedArticle(request: APIRequestContext): Promise<string> {
  const slug = await versionedArticle(request);
  const draft = (await (await request.get(`${api.article(slug)}?draft=1`)).json()) as ArticleDraft;
  const sent = await request.post(api.submitArticle(slug), { data: { version: draft.version } });
  expect(sent.ok(), await sent.text()).toBe(true);
  const remark: AddCommentInput = { language: "zh", quote: "一段话", body: "请写清楚是哪一段。" };
  const remarked = await request.post(api.articleComments(slug), { data: remark });
  expect(remarked.ok(), await remarked.text()).toBe(true);
  return routes.reviewArticle(slug);
}

/** A copy of the first model that is being edited; gives its address. */
export async function editedModel(request: APIRequestContext): Promise<string> {
  const response = await request.post(api.modelDrafts(), { data: { basedOnNumber: 1 } });
  expect(response.ok(), await response.text()).toBe(true);
  const draft: ModelDraftDetail = await response.json();
  return routes.adminModelDraft(draft.id);
}

/** A copy of the first model with a segment of the cases of a bank in a wallet, and two checks that go together. */
export async function segmentedModel(request: APIRequestContext): Promise<string> {
  const address = await editedModel(request);
  const id = address.split("/").at(-1) ?? "";
  const draft: ModelDraftDetail = await (await request.get(api.modelDraft(id))).json();
  const segment = {
    match: { wallet: "alipay", bank: "ICBC" },
    counts: { CARD_EXPIRED: 40, PHONE_MISMATCH: 12 },
  };
  const document = { ...draft.document, segments: [segment] };
  const data: ChangeModelDraft = {
    version: draft.version,
    document: addDependence(document, "RESERVED_PHONE", "CODE_ARRIVED"),
  };
  const response = await request.patch(api.modelDraft(id), { data });
  expect(response.ok(), await response.text()).toBe(true);
  return address;
}

/** Where the incident is that stays open: no other test logs a case there. */
const TROUBLED = { bankCode: "BOC", walletCode: "ecny" };

/** An open incident with a case in it; gives its address. One for all screens, as a place has one at a time. */
export async function openIncident(request: APIRequestContext): Promise<string> {
  await loggedCase(request, TROUBLED);
  const data: OpenIncidentInput = {
    ...TROUBLED,
    startsAt: new Date(Date.now() - 3_600_000).toISOString(),
    source: "银行公告",
    note: {
      zh: "银行核心系统故障，预计两小时内恢复。",
      en: "The bank's core system is down for about two hours.",
    },
    customerNote: { zh: "银行正在抢修。", en: "The bank is working on it." },
  };
  const response = await request.post(api.incidents(), { data });
  const answer = (await response.json()) as Incident & { current?: Incident };
  return routes.incident((response.ok() ? answer : (answer.current ?? answer)).id);
}

/** The compatibility list with a cell whose check is overdue; one for all screens, of a kind that no test looks at. */
export async function overdueCompatibility(request: APIRequestContext): Promise<string> {
  const data: AddCompatibilityInput = {
    walletCode: "ecny",
    bankCode: "CCB",
    cardKind: "passbook",
    region: "overseas",
    support: "unknown",
    source: "银行公告 2025-10-01 · notice of the bank",
    verifyBy: "2026-01-01",
  };
  const response = await request.post(api.compatibility(), { data });
  expect([201, 409], await response.text()).toContain(response.status());
  return routes.adminCompatibility({ overdue: "true" });
}

/** A case in which every check of the model is answered and more remedies failed than a sheet lists; gives its code. */
export async function answeredCase(request: APIRequestContext): Promise<string> {
  const { id, code } = await loggedCase(request, {
    bankCode: "ICBC",
    cardKind: "debit",
    bin: "622202",
    last4: "0128",
    cardCheck: "all_good",
    bindingStep: "verify",
    codeSystem: "UPOP",
    errorCode: "66",
    messageText: "您提交的信息与银行预留信息不一致，请核对后重试。".repeat(20),
    platform: "android",
    device: "Xiaomi 15",
    appVersion: "10.6.20",
    triesIn24h: 2,
  });
  const { checks }: Checklist = await (await request.get(api.checks())).json();
  for (const { code: check, answers } of checks) {
    const { automaticAnswers }: CaseDiagnosis = await (await request.get(api.diagnosis(id))).json();
    const answerCode = answers.find(({ tone }) => tone !== "bad")?.code;
    if (automaticAnswers[check] !== undefined || answerCode === undefined) continue;
    const data = { answerCode, replaces: null, suggestedCheckCode: null };
    const response = await request.put(api.answer(id, check), { data });
    expect(response.ok(), await response.text()).toBe(true);
  }
  for (const remedyCode of [
    "RETYPE_CARD",
    "UPDATE_APP",
    "RESEND_SMS",
    "ENABLE_ONLINE_PAY",
    "ALIGN_IDENTITY",
  ]) {
    const tried = await request.post(api.remedies(id), {
      data: { remedyCode, helped: false, replaces: null },
    });
    expect(tried.ok(), await tried.text()).toBe(true);
  }
  return code;
}
