import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACE, textFault } from "@/lib/articles/article-places";
import { isStepMark } from "@/lib/articles/step-marks";
import { cardBindingModel } from "./diagnosis-model/card-binding-model";

const slugs = readdirSync("prisma/seed/articles");
const textOf = (slug: string, language: string) =>
  readFileSync(`prisma/seed/articles/${slug}/${language}.md`, "utf8");
/** "2 done: ONLINE_PAY=ON" for each marked step. */
const marksOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => {
    const number = /^(\d+)\. /.exec(line)?.[1];
    return [...line.matchAll(PLACE)]
      .map(([, mark = ""]) => mark)
      .filter(isStepMark)
      .map((mark) => `${number} ${mark}`);
  });

const { checks, remedies } = cardBindingModel;
const answers = new Set(checks.flatMap(({ code, answers }) => answers.map((one) => `${code}=${one.code}`)));
const isKnown = (condition: string): boolean => {
  const [check = "", given] = condition.split("=");
  if (given === undefined) return remedies.some(({ code }) => code === check);
  return given.split(",").every((answer) => answers.has(`${check}=${answer}`));
};

test.each(slugs)("%s marks the same steps in both languages, by what the shipped model knows", (slug) => {
  const chinese = marksOf(textOf(slug, "zh-CN"));
  expect(marksOf(textOf(slug, "en"))).toEqual(chinese);
  expect([textFault(textOf(slug, "zh-CN")), textFault(textOf(slug, "en"))]).toEqual([null, null]);
  const conditions = chinese.flatMap((mark) => mark.replace(/^\d+ done:/, "").split(";"));
  expect(conditions.map((one) => one.trim()).filter((one) => !isKnown(one))).toEqual([]);
});

test("most causes have steps that a case can show as done", () => {
  expect(slugs.filter((slug) => marksOf(textOf(slug, "en")).length > 0).length).toBeGreaterThan(20);
});
