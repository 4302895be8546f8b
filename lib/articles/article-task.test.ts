import { describe, expect, test } from "vitest";
import {
  decideSetAside,
  isNotHelpful,
  isSetAside,
  needsArticle,
  seldomWorks,
  taskDays,
} from "./article-task";
import { articleTasks, type CountedArticle, countedTasks, type TaskFacts, taskId } from "./article-task-list";

const plus = (...all: { used: number; bound: number }[]) => ({
  used: all.reduce((sum, { used }) => sum + used, 0),
  bound: all.reduce((sum, { bound }) => sum + bound, 0),
});

describe("much used, seldom works", () => {
  const others = { used: 100, bound: 60 };
  const seldom = (used: number, bound: number, rest = others) =>
    seldomWorks({ used, bound }, plus({ used, bound }, rest));

  test("needs twenty uses", () => {
    expect(seldom(19, 0)).toBeNull();
    expect(seldom(20, 0)).toMatchObject({ reference: 0.6, rate: { of: 20 } });
  });

  test("is the upper bound of its rate below the fix rate of all other uses", () => {
    // Upper bounds by Wilson: 8 of 20 gives 0.613, 7 of 20 gives 0.567.
    expect(seldom(20, 8)).toBeNull();
    expect(seldom(20, 7)).not.toBeNull();
  });

  test("is measured against one half while there are fewer than twenty other uses", () => {
    const few = { used: 19, bound: 19 };
    expect(seldom(20, 5, few)).toMatchObject({ reference: 0.5 });
    expect(seldom(20, 6, few)).toBeNull();
    expect(seldom(20, 6, { used: 20, bound: 20 })).toMatchObject({ reference: 1 });
  });
});

test.each([
  [{ without: 4, with: 0, isCovered: false }, false],
  [{ without: 5, with: 50, isCovered: false }, true],
  [{ without: 5, with: 5, isCovered: true }, false],
  [{ without: 6, with: 5, isCovered: true }, true],
])("%o asks for an article: %s", (use, asks) => {
  expect(needsArticle(use)).toBe(asks);
});

test.each([
  [0, 2, false],
  [0, 3, true],
  [2, 2, true],
  [3, 2, false],
])("%i helped and %i not is not helpful: %s", (helpful, notHelpful, is) => {
  expect(isNotHelpful({ helpful, notHelpful })).toBe(is);
});

test("ninety days end with today", () => {
  expect(taskDays("2026-11-25")).toEqual({ from: "2026-08-28", to: "2026-11-25" });
});

test.each([
  ["2026-11-25", false],
  ["2026-11-26", true],
  ["2027-11-26", true],
  ["2027-11-27", false],
])("setting aside on 25 November until %s is allowed: %s", (until, ok) => {
  expect(decideSetAside(until, "2026-11-25").ok).toBe(ok);
});

test("a task set aside is back on the day", () => {
  expect(isSetAside({ setAsideUntil: "2026-11-26" }, "2026-11-25")).toBe(true);
  expect(isSetAside({ setAsideUntil: "2026-11-26" }, "2026-11-26")).toBe(false);
});

describe("the list of tasks", () => {
  const own: CountedArticle = {
    slug: "own",
    title: { zh: "题", en: "Title" },
    versionId: "v1",
    causeCodes: ["FOREIGN"],
    ownerId: "me",
    owner: "Me",
    dueSince: "2026-11-01",
    helpful: 0,
    notHelpful: 3,
  };
  const facts: TaskFacts = {
    uses: [
      { versionId: "v1", causeCode: "FOREIGN", cases: 15, bound: 0 },
      { versionId: "v1", causeCode: null, cases: 10, bound: 1 },
      { versionId: "v0", causeCode: "FOREIGN", cases: 40, bound: 40 },
      { versionId: null, causeCode: "MINOR", cases: 7, bound: 2 },
      { versionId: null, causeCode: "FOREIGN", cases: 20, bound: 0 },
    ],
    articles: [
      own,
      { ...own, slug: "other", versionId: null, ownerId: null, owner: null, dueSince: null, notHelpful: 0 },
    ],
    proposals: [],
    states: new Map(),
    days: { from: "2026-08-28", to: "2026-11-25" },
    today: "2026-11-25",
    actorId: "me",
  };

  test("counts the published version alone, under all causes, with the filter of its cases", () => {
    const tasks = articleTasks(facts);
    expect(tasks.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["seldom_works", "own"],
      ["not_helpful", "own"],
      ["review_due", "own"],
      ["no_article", "MINOR"],
    ]);
    expect(tasks[0]).toMatchObject({
      used: 25,
      bound: 1,
      reference: 1,
      cases: { article: "v1", status: "closed", from: "2026-08-28", to: "2026-11-25" },
    });
    expect(tasks[3]).toMatchObject({
      without: 7,
      isCovered: false,
      cases: { cause: "MINOR", article: "NONE" },
    });
  });

  test("tells the owner's and the taken ones, and puts what is set aside last and out of the counts", () => {
    const me = { id: "me", displayName: "Me" };
    const you = { id: "you", displayName: "You" };
    const states = new Map([
      [taskId("seldom_works", "own"), { version: 2, takenBy: you, setAsideUntil: null, reason: "" }],
      [taskId("no_article", "MINOR"), { version: 1, takenBy: me, setAsideUntil: null, reason: "" }],
      [taskId("not_helpful", "own"), { version: 1, takenBy: null, setAsideUntil: "2026-12-01", reason: "x" }],
    ]);
    const tasks = articleTasks({ ...facts, states });
    expect(tasks.at(-1)).toMatchObject({ kind: "not_helpful", isSetAside: true });
    expect(tasks.filter(({ isMine }) => isMine).map(({ kind }) => kind)).toEqual([
      "review_due",
      "no_article",
      "not_helpful",
    ]);
    expect(countedTasks(tasks)).toEqual({ all: 3, mine: 2 });
  });

  test("is empty on a desk without cases and articles", () => {
    expect(articleTasks({ ...facts, uses: [], articles: [] })).toEqual([]);
  });
});
