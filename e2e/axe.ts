import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const SOURCE = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const REFUSED = ["serious", "critical"];

/** In the browser, where the source above has put axe. */
async function runAxe(tags: string[]): Promise<AxeResults["violations"]> {
  const { axe } = window as typeof window & { axe: typeof import("axe-core") };
  const { violations } = await axe.run({
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  return violations;
}

/** The serious and critical violations of WCAG 2.2 AA on the page as it stands, each with the elements it is about. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Evaluated by the test, not added as a script: the page's policy would refuse that.
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(runAxe, TAGS);
  return violations
    .filter(({ impact }) => REFUSED.includes(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`),
    );
}
