import type { LearningSource } from "./learning-report-schema";
import type { ModelVersion } from "./model-version-schema";

/** What a version was made from, and the cases that it learned from; null where people wrote it. */
export type Lineage = {
  origin: ModelVersion["origin"];
  basedOnNumber: number | null;
  source: LearningSource | null;
};
/** By the number of the version. */
export type Lineages = ReadonlyMap<number, Lineage>;

/** A version and what it was made from, step by step; a version is always made from an older one. */
function ancestry(lineages: Lineages, number: number): { number: number; lineage: Lineage }[] {
  const found: { number: number; lineage: Lineage }[] = [];
  let at: number | null = number;
  while (at !== null) {
    const lineage = lineages.get(at);
    if (lineage === undefined) break;
    found.push({ number: at, lineage });
    at = lineage.basedOnNumber !== null && lineage.basedOnNumber < at ? lineage.basedOnNumber : null;
  }
  return found;
}

/**
 * The version that learning starts from: the newest one in the line of the given version that people wrote. Learning
 * always reads all confirmed cases, so starting from a learned version would count them twice.
 */
export const learningBase = (lineages: Lineages, number: number): number =>
  ancestry(lineages, number).find(({ lineage }) => lineage.origin !== "learned")?.number ?? number;

/** When the newest case was closed that any learned version has seen; null before the first. */
export const lastLearnedAt = (lineages: Lineages): string | null =>
  [...lineages.values()]
    .flatMap(({ source }) => source?.latestClosedAt ?? [])
    .sort()
    .at(-1) ?? null;

/** How many of the cases a version, or one that it was made from, has learned from. */
export function learnedFromCount(
  lineages: Lineages,
  number: number,
  cases: readonly { closedAt: string; isDemo: boolean }[],
): number {
  const sources = ancestry(lineages, number).flatMap(({ lineage }) => lineage.source ?? []);
  return cases.filter(({ closedAt, isDemo }) =>
    sources.some(
      (source) =>
        source.earliestClosedAt <= closedAt &&
        closedAt <= source.latestClosedAt &&
        (!isDemo || source.demoCases > 0),
    ),
  ).length;
}
