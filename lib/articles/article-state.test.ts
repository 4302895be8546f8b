import { describe, expect, test } from "vitest";
import {
  type ArticleStanding,
  decideApprove,
  decideArchive,
  decideChange,
  decidePublish,
  decideSendBack,
  decideSubmit,
  decideTime,
  decideUnarchive,
  decideUnschedule,
  isDue,
  revisionsAfter,
} from "./article-state";

const draft: ArticleStanding = {
  state: "draft",
  isArchived: false,
  hasDraftChanges: true,
  authorIds: ["writer"],
  submittedById: null,
};
const inReview: ArticleStanding = { ...draft, state: "in_review", submittedById: "sender" };
const scheduled: ArticleStanding = { ...inReview, state: "scheduled" };
const archived: ArticleStanding = { ...draft, isArchived: true };
const unchanged: ArticleStanding = { ...draft, hasDraftChanges: false };
const said = (decision: { ok: true } | { ok: false; refusal: string }) =>
  decision.ok ? "allowed" : decision.refusal;

describe("sending for review", () => {
  test.each([
    ["a draft", draft, "allowed"],
    ["a scheduled text", scheduled, "allowed"],
    ["what is in review already", inReview, "article.inReview"],
    ["what says nothing new", unchanged, "article.unchanged"],
    ["an archived article", archived, "article.archived"],
  ])("%s: %s", (_, standing, answer) => {
    expect(said(decideSubmit(standing))).toBe(answer);
  });
});

describe("approving", () => {
  test.each([
    ["by a third person", inReview, "other", true, "allowed"],
    ["by who wrote it, where two are required", inReview, "writer", true, "article.ownText"],
    ["by who sent it, where two are required", inReview, "sender", true, "article.ownText"],
    ["by who wrote it, where one is enough", inReview, "writer", false, "allowed"],
    ["of a draft", draft, "other", true, "article.notInReview"],
    ["of what is scheduled already", scheduled, "other", true, "article.notInReview"],
    ["of what says nothing new", { ...inReview, hasDraftChanges: false }, "other", true, "article.unchanged"],
    ["of an archived article", { ...inReview, isArchived: true }, "other", true, "article.archived"],
  ])("%s", (_, standing, reviewer, isRequired, answer) => {
    expect(said(decideApprove(standing, reviewer, isRequired))).toBe(answer);
  });
});

test.each([
  ["in review is allowed", inReview, "allowed"],
  ["of a draft is refused", draft, "article.notInReview"],
  ["of an archived article is refused", { ...inReview, isArchived: true }, "article.archived"],
])("asking for changes %s", (_, standing, answer) => {
  expect(said(decideSendBack(standing))).toBe(answer);
});

describe("publishing without a review", () => {
  test.each([
    ["where none is required", draft, false, "allowed"],
    ["of a text in review, where none is required", inReview, false, "allowed"],
    ["where one is required", draft, true, "article.reviewFirst"],
    ["of a scheduled text where one is required", scheduled, true, "article.reviewFirst"],
    ["of what says nothing new", unchanged, false, "article.unchanged"],
    ["of an archived article", archived, false, "article.archived"],
  ])("%s", (_, standing, isRequired, answer) => {
    expect(said(decidePublish(standing, isRequired))).toBe(answer);
  });
});

test("an archived article can only be restored, one that is there only archived", () => {
  expect([decideChange, decideArchive].map((decide) => said(decide(archived)))).toEqual([
    "article.archived",
    "article.archived",
  ]);
  expect(said(decideUnarchive(archived))).toBe("allowed");
  expect(said(decideUnarchive(draft))).toBe("article.notArchived");
  expect(said(decideArchive(scheduled))).toBe("allowed");
  expect(said(decideChange(inReview))).toBe("allowed");
});

describe("a time to publish", () => {
  const now = new Date("2026-11-24T08:00:00Z");
  const at = (ms: number) => new Date(now.getTime() + ms);
  test.each([
    ["a moment ahead can be chosen", 1, "allowed"],
    ["now cannot", 0, "article.timePast"],
  ])("%s", (_, ms, answer) => {
    expect(said(decideTime(at(ms), now))).toBe(answer);
  });

  test.each([
    ["is due at its moment", scheduled, at(0), true],
    ["is not due a moment before", scheduled, at(1), false],
    ["of a text taken back is not due", draft, at(-1), false],
    ["of an archived article is not due", { ...scheduled, isArchived: true }, at(-1), false],
    ["that is missing is not due", scheduled, null, false],
  ])("%s", (_, standing, publishAt, due) => {
    expect(isDue(standing, publishAt, now)).toBe(due);
  });

  test("can be taken back only while it is set", () => {
    expect(said(decideUnschedule(scheduled))).toBe("allowed");
    expect(said(decideUnschedule(inReview))).toBe("article.notScheduled");
  });
});

test.each([
  ["Chinese alone leaves English behind", { zh: true, en: false, isTranslationCurrent: false }, [4, 3]],
  ["English alone catches up", { zh: false, en: true, isTranslationCurrent: false }, [3, 3]],
  ["both stay together", { zh: true, en: true, isTranslationCurrent: false }, [4, 4]],
  ["Chinese that needs no translation", { zh: true, en: false, isTranslationCurrent: true }, [4, 4]],
  ["nothing of either", { zh: false, en: false, isTranslationCurrent: false }, [3, 3]],
])("changing %s", (_, changed, [zhRevision, enRevision]) => {
  expect(revisionsAfter({ zhRevision: 3, enRevision: 3 }, changed)).toEqual({ zhRevision, enRevision });
});

test("English that was behind stays behind until it is touched", () => {
  const behind = { zhRevision: 5, enRevision: 2 };
  const chinese = { zh: true, en: false, isTranslationCurrent: false };
  expect(revisionsAfter(behind, chinese)).toEqual({ zhRevision: 6, enRevision: 2 });
});
