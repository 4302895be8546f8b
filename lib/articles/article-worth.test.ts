import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BindingStep } from "@/lib/cases/case-vocabulary";
import { articleNeed, articleScore, fixRate, fixWorth, isFewUses, rankedArticles } from "./article-worth";

const need = articleNeed({ walletCode: "alipay", bankCode: "ICBC", bindingStep: "verify" }, [
  { causeCode: "PHONE_MISMATCH", posterior: 0.6 },
  { causeCode: "SMS_NOT_RECEIVED", posterior: 0.3 },
]);

type Tried = Parameters<typeof articleScore>[0] & { slug: string };
const article = (fields: Partial<Tried> = {}): Tried => ({
  slug: "a",
  causeCode: "PHONE_MISMATCH",
  alsoCauseCodes: [],
  walletCodes: [],
  bankCodes: [],
  steps: [],
  uses: { used: 0, bound: 0 },
  ...fields,
});
const score = (fields: Partial<Tried>, of = need) => articleScore(article(fields), of);

const uses = fc
  .tuple(fc.nat(5_000), fc.nat(5_000))
  .map(([one, other]) => ({ used: Math.max(one, other), bound: Math.min(one, other) }));

describe("how surely an article fixes", () => {
  test("is the lower Wilson bound over its uses and twenty made-up ones, half of them fixed", () => {
    // Wilson 95 % for 41 of 62, computed apart: (41 + z²/2 − z·√(41·21/62 + z²/4)) / (62 + z²).
    expect(fixWorth({ used: 42, bound: 31 })).toBeCloseTo(0.5372, 4);
  });

  test("one more fix, in place of a failure or on top, never lowers it", () => {
    fc.assert(
      fc.property(uses, ({ used, bound }) => {
        const now = fixWorth({ used, bound });
        expect(fixWorth({ used: used + 1, bound: bound + 1 })).toBeGreaterThanOrEqual(now);
        if (bound < used) expect(fixWorth({ used, bound: bound + 1 })).toBeGreaterThan(now);
      }),
    );
  });

  test("one more failure never raises it", () => {
    fc.assert(
      fc.property(uses, ({ used, bound }) => {
        expect(fixWorth({ used: used + 1, bound })).toBeLessThanOrEqual(fixWorth({ used, bound }));
      }),
    );
  });

  test("an unused article stands between what always and what never fixes, however often they were used", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (used) => {
        const unknown = fixWorth({ used: 0, bound: 0 });
        expect(fixWorth({ used, bound: used })).toBeGreaterThan(unknown);
        expect(fixWorth({ used, bound: 0 })).toBeLessThan(unknown);
      }),
    );
  });

  test("few uses move it less than many", () => {
    const unknown = fixWorth({ used: 0, bound: 0 });
    const few = unknown - fixWorth({ used: 2, bound: 0 });
    const many = unknown - fixWorth({ used: 40, bound: 0 });
    expect(few).toBeLessThan(many / 3);
  });
});

test.each([
  [19, true],
  [20, false],
])("%i uses are few: %s", (used, isFew) => {
  expect(isFewUses({ used, bound: 1 })).toBe(isFew);
});

test("nothing used has no rate", () => {
  expect(fixRate({ used: 0, bound: 0 })).toBeNull();
  expect(fixRate({ used: 42, bound: 31 })).toMatchObject({
    low: expect.closeTo(0.589, 3),
    high: expect.closeTo(0.847, 3),
  });
});

describe("the place of an article for a case", () => {
  test("weighs causes by their posterior, and adds up those that it helps with", () => {
    const one = score({});
    const both = score({ alsoCauseCodes: ["SMS_NOT_RECEIVED"] });
    const other = score({ causeCode: "SMS_NOT_RECEIVED" });
    expect(both).toBeCloseTo(one + other, 12);
    expect(other).toBeCloseTo(one / 2, 12);
    expect(score({ causeCode: "FOREIGN" })).toBe(0);
  });

  test("counts a cause that is named twice once", () => {
    expect(score({ alsoCauseCodes: ["PHONE_MISMATCH"] })).toBe(score({}));
  });

  const places: [string, Partial<Tried>, Partial<Tried>][] = [
    ["wallet", { walletCodes: ["alipay", "ecny"] }, { walletCodes: ["ecny"] }],
    ["bank", { bankCodes: ["ICBC"] }, { bankCodes: ["CMB"] }],
    ["step", { steps: ["verify"] satisfies BindingStep[] }, { steps: ["install"] satisfies BindingStep[] }],
  ];
  test.each(places)(
    "puts one for this %s before one for all, and that before one for another",
    (_, own, other) => {
      expect(score(own)).toBeGreaterThan(score({}));
      expect(score({})).toBeGreaterThan(score(other));
    },
  );

  test("puts one for a certain bank between the two while the bank of the case is not known", () => {
    const unknown = { ...need, bankCode: null };
    expect(score({ bankCodes: ["ICBC"] }, unknown)).toBeLessThan(score({}, unknown));
    expect(score({ bankCodes: ["ICBC"] }, unknown)).toBeGreaterThan(score({ bankCodes: ["CMB"] }));
  });

  test("an unknown step is no step", () => {
    const unknown = { ...need, bindingStep: "unknown" as const };
    expect(score({ steps: ["verify"] }, unknown)).toBeLessThan(score({}, unknown));
  });

  test("does not depend on the order of the articles, nor on that of their lists", () => {
    const articles = ["a", "b", "c", "d", "e"].map((slug, at) =>
      article({ slug, uses: { used: 10 * at, bound: at }, bankCodes: at % 2 ? ["ICBC", "CMB"] : [] }),
    );
    const slugs = (list: Tried[]) => rankedArticles(list, need).map(({ slug }) => slug);
    const turned = articles.map((one) => ({ ...one, bankCodes: [...one.bankCodes].reverse() }));
    fc.assert(
      fc.property(fc.shuffledSubarray(turned, { minLength: 5 }), (list) => {
        expect(slugs(list)).toEqual(slugs(articles));
      }),
    );
  });

  test("more fixes never rank an article lower", () => {
    fc.assert(
      fc.property(fc.array(uses, { minLength: 2, maxLength: 6 }), (all) => {
        const articles = all.map((one, at) => article({ slug: `s${at}`, uses: one }));
        const before = rankedArticles(articles, need).findIndex(({ slug }) => slug === "s0");
        const better = articles.map((one) =>
          one.slug === "s0" ? { ...one, uses: { used: one.uses.used + 1, bound: one.uses.bound + 1 } } : one,
        );
        const after = rankedArticles(better, need).findIndex(({ slug }) => slug === "s0");
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
