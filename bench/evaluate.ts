/**
 * `npm run evaluate`: how well the seeded model diagnoses cases drawn from worlds that it does not know. Prints tables
 * and writes two charts; `-- --json` prints one object, `-- --quick` takes about a minute.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { CEILING_BY_CHECK, type CellResult, type CellSetting, runCell } from "./evaluate/cell";
import { accuracyChart, calibrationChart } from "./evaluate/charts";
import { figuresOf } from "./evaluate/figures";
import { gapsClosed } from "./evaluate/gap-closed";
import { type LearningResult, type LearningSetting, runLearning } from "./evaluate/learning-world";
import { figureTable, learningTable, policyTable, worldTable } from "./evaluate/tables";
import { machine } from "./report";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    cell: { type: "string" },
    learning: { type: "string" },
  },
});

const CONFIRMED = 2_000;
const FIRST_SEED = 11;
const MANY_CONFIRMED = 20_000;

/** Nine worlds, and one whose checks repeat each other. */
function settings(isQuick: boolean): CellSetting[] {
  const [led, full] = isQuick ? [60, 2_000] : [400, 6_000];
  const goalLed = isQuick ? 200 : 4_000;
  const slips = isQuick ? [0.1] : [0, 0.1, 0.2];
  const setting = (off: number, slip: number, isRepeating = false): CellSetting => ({
    name: `${Math.round(off * 100)} % off${isRepeating ? ", checks repeat" : ""}`,
    off,
    slip,
    isRepeating,
    seed: FIRST_SEED,
    led: off === 0 && slip === 0.1 && !isRepeating ? goalLed : led,
    confirmed: CONFIRMED,
    full,
  });
  const grid = [0, 0.3, 0.6].flatMap((off) => slips.map((slip) => setting(off, slip)));
  return [...grid, setting(0, 0.1, true)];
}

/** Many draws of the worlds in which learning is judged: they differ more than cases of one world do. */
function learningSettings(isQuick: boolean): LearningSetting[] {
  return Array.from({ length: isQuick ? 2 : 16 }, (_, index) => FIRST_SEED + index).flatMap((seed) =>
    [0.3, 0.6].map((off) => ({
      off,
      slip: 0.1,
      seed,
      confirmed: CONFIRMED,
      manyConfirmed: !isQuick && seed === FIRST_SEED ? MANY_CONFIRMED : 0,
      test: isQuick ? 1_000 : 4_000,
    })),
  );
}

if (values.cell !== undefined) {
  process.send?.(runCell(cardBindingModel, JSON.parse(values.cell)));
} else if (values.learning !== undefined) {
  process.send?.(runLearning(cardBindingModel, JSON.parse(values.learning)));
} else {
  const cells = await runAll<CellSetting, CellResult>(
    "cell",
    settings(values.quick).sort((a, b) => b.led - a.led),
  );
  const learning = await runAll<LearningSetting, LearningResult>("learning", learningSettings(values.quick));
  report(cells.sort(byWorld), learning);
}

function byWorld({ setting: a }: CellResult, { setting: b }: CellResult): number {
  return Number(a.isRepeating) - Number(b.isRepeating) || a.off - b.off || a.slip - b.slip;
}

/** Each world in a process of its own, as many at once as there are cores; give the longest first. */
async function runAll<Setting, Result>(
  kind: "cell" | "learning",
  all: readonly Setting[],
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...all.keys()];
  const worker = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      results[index] = await inChild<Result>(`--${kind}=${JSON.stringify(all[index])}`);
      console.error(`${kind}: ${waiting.length} of ${all.length} worlds wait`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results;
}

function inChild<Result>(argument: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [argument]);
    let result: Result | null = null;
    child.on("message", (message) => {
      result = message as Result;
    });
    child.on("exit", (code) => {
      if (result) resolve(result);
      else reject(new Error(`the world ${argument} ended with ${code} and without a result`));
    });
  });
}

function report(results: readonly CellResult[], learning: readonly LearningResult[]): void {
  const exact = results.find(
    ({ setting }) => setting.off === 0 && setting.slip === 0.1 && !setting.isRepeating,
  );
  const figures = figuresOf(results, learning);
  const rows = results.flatMap(({ setting, policies }) =>
    policies.map(({ policy, whenSure, curve }) => {
      const { bins: _bins, ...score } = whenSure;
      return {
        world: setting.name,
        noise: setting.slip,
        policy,
        ...score,
        curve: curve.map(({ bins: _some, ...one }, checks) => ({ checks, ...one })),
      };
    }),
  );
  if (exact && !values.quick) {
    const folder = new URL("./evaluate/", import.meta.url);
    const shown = exact.policies.filter(
      ({ policy }) => policy !== "ours, learned, independent" && policy !== CEILING_BY_CHECK,
    );
    writeFileSync(
      new URL("accuracy.svg", folder),
      accuracyChart(shown, "0 % off, one answer in ten wrong: leader right after n checks"),
    );
    const scores = results.flatMap(({ setting, full }) =>
      setting.slip === 0.1 && !setting.isRepeating ? [[setting.name, full.estimated] as const] : [],
    );
    writeFileSync(
      new URL("calibration.svg", folder),
      calibrationChart(scores, "As estimated, everything asked: said and true (ECE)"),
    );
  }
  if (values.json) {
    const full = results.map(({ setting, full: scores, bothInTopThree, learning, learningSeconds }) => {
      const { causes: _causes, answers: _answers, heldOut: _heldOut, ...learned } = learning;
      return { ...setting, scores, bothInTopThree, learned, learningSeconds };
    });
    console.log(JSON.stringify({ machine: machine(), figures, gaps: gapsClosed(learning), rows, full }));
    return;
  }
  console.log(`\nDiagnosis on made-up cases: ${machine()}\n\n${figureTable(figures)}`);
  console.log(
    `\nLearning, everything asked of the cases judged by\n\n${learningTable(gapsClosed(learning))}`,
  );
  console.log(`\nEverything asked\n\n${worldTable(results)}`);
  for (const cell of results) {
    const { name, slip } = cell.setting;
    console.log(`\n${name}, ${Math.round(slip * 100)} % of answers wrong\n\n${policyTable(cell)}`);
  }
}
