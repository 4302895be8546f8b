import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

const SOURCE = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What changes with the colours alone. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const REFUSED = ["serious", "critical"];

export type Asked = {
  /** Everything, or only what another theme can change. */
  rules: "all" | "colours";
  /** Rules whose findings are not asked for. */
  spared?: readonly string[];
};

/** In the browser, where the source above has put axe. */
async function runAxe({ tags, rules }: { tags: string[]; rules: string[] | null }) {
  const { axe } = window as typeof window & { axe: typeof import("axe-core") };
  const { violations } = await axe.run({
    runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  return violations;
}

/** The serious and critical violations of WCAG 2.2 AA on the page as it stands, each with the elements it is about. */
export async function violationsOn(page: Page, { rules, spared = [] }: Asked): Promise<string[]> {
  // Evaluated by the test, not added as a script: the page's policy would refuse that.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(SOURCE);
  const asked = { tags: TAGS, rules: rules === "colours" ? COLOUR_RULES : null };
  const violations = await page.evaluate(runAxe, asked);
  return violations
    .filter(({ id, impact }) => REFUSED.includes(impact ?? "") && !spared.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`),
    );
}
