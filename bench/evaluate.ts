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
import { type CellResult, type CellSetting, runCell } from "./evaluate/cell";
import { accuracyChart, calibrationChart } from "./evaluate/charts";
import { figuresOf } from "./evaluate/figures";
import { figureTable, policyTable, worldTable } from "./evaluate/tables";
import { machine } from "./report";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    cell: { type: "string" },
  },
});

const CONFIRMED = 2_000;
const FIRST_SEED = 11;
const MANY_CONFIRMED = 20_000;

/** Nine worlds, one whose checks repeat each other, and more draws of those in which learning is judged. */
function settings(isQuick: boolean): CellSetting[] {
  const [led, full] = isQuick ? [60, 2_000] : [400, 6_000];
  const goalLed = isQuick ? 200 : 1_500;
  const slips = isQuick ? [0.1] : [0, 0.1, 0.2];
  const setting = (off: number, slip: number, seed: number, isRepeating = false): CellSetting => ({
    name: `${Math.round(off * 100)} % off${isRepeating ? ", checks repeat" : ""}`,
    off,
    slip,
    isRepeating,
    seed,
    led: off === 0 && slip === 0.1 && !isRepeating ? goalLed : led,
    confirmed: CONFIRMED,
    full,
    manyConfirmed: !isQuick && off > 0 && slip === 0.1 && seed === FIRST_SEED ? MANY_CONFIRMED : 0,
  });
  const grid = [0, 0.3, 0.6].flatMap((off) => slips.map((slip) => setting(off, slip, FIRST_SEED)));
  const again = (isQuick ? [] : [12, 13]).flatMap((seed) =>
    [0.3, 0.6].map((off) => ({ ...setting(off, 0.1, seed), led: 0 })),
  );
  return [...grid, setting(0, 0.1, FIRST_SEED, true), ...again];
}

if (values.cell !== undefined) {
  process.send?.(runCell(cardBindingModel, JSON.parse(values.cell)));
} else {
  report(await runAll(settings(values.quick)));
}

/** Each world in a process of its own, as many at once as there are cores; the longest first. */
async function runAll(all: readonly CellSetting[]): Promise<CellResult[]> {
  const results: CellResult[] = [];
  const waiting = [...all.keys()].sort((a, b) => (all[b]?.led ?? 0) - (all[a]?.led ?? 0));
  const worker = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const setting = all[index];
      if (!setting) continue;
      results[index] = await inChild(setting);
      console.error(`${waiting.length} worlds wait; done: ${setting.name}, ${setting.slip * 100} % wrong`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results;
}

function inChild(setting: CellSetting): Promise<CellResult> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [`--cell=${JSON.stringify(setting)}`]);
    let result: CellResult | null = null;
    child.on("message", (message) => {
      result = message as CellResult;
    });
    child.on("exit", (code) => {
      if (result) resolve(result);
      else reject(new Error(`the world "${setting.name}" ended with ${code} and without a result`));
    });
  });
}

function report(results: readonly CellResult[]): void {
  const led = results.filter(({ setting }) => setting.led > 0);
  const exact = led.find(({ setting }) => setting.off === 0 && setting.slip === 0.1 && !setting.isRepeating);
  const figures = figuresOf(results);
  const rows = led.flatMap(({ setting, policies }) =>
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
    const shown = exact.policies.filter(({ policy }) => policy !== "ours, learned, independent");
    writeFileSync(
      new URL("accuracy.svg", folder),
      accuracyChart(shown, "0 % off, one answer in ten wrong: leader right after n checks"),
    );
    const scores = led.flatMap(({ setting, full }) =>
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
    console.log(JSON.stringify({ machine: machine(), figures, rows, full }));
    return;
  }
  console.log(`\nDiagnosis on made-up cases: ${machine()}\n\n${figureTable(figures)}`);
  console.log(`\nEverything asked\n\n${worldTable(results)}`);
  for (const cell of led) {
    const { name, slip } = cell.setting;
    console.log(`\n${name}, ${Math.round(slip * 100)} % of answers wrong\n\n${policyTable(cell)}`);
  }
}
