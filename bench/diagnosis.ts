/**
 * `npm run bench:diagnosis`: time of one diagnosis by the seeded model. `-- --bulk` also starts a copy of the desk and
 * sends it a thousand in one request; `-- --folder=<kept folder>` keeps that copy, `-- --json` prints one object.
 */
import { parseArgs } from "node:util";
import { type CompiledModel, compileModel } from "@/lib/diagnosis/compiled-model";
import type { Evidence } from "@/lib/diagnosis/evidence";
import { suggestNextChecks } from "@/lib/diagnosis/next-check";
import { diagnose } from "@/lib/diagnosis/posterior";
import { nextStep } from "@/lib/diagnosis/repair-plan";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { seededRandom } from "@/prisma/seed/random";
import { bulkRows } from "./bulk-diagnosis";
import { evidenceOf } from "./diagnosis-evidence";
import { median, quantile } from "./load";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: {
    bulk: { type: "boolean", default: false },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const GOAL_MS = 1;
const WARM = 5_000;
const RUNS = 20_000;

function timed(
  name: string,
  work: (model: CompiledModel, evidence: Evidence) => unknown,
  answeredShare: number,
  isGoal: boolean,
): Row {
  const random = seededRandom(7);
  const model = compileModel(cardBindingModel);
  const cases = Array.from({ length: 500 }, () => evidenceOf(random, answeredShare));
  const milliseconds: number[] = [];
  // On a busy machine the slowest runs are those that waited for a processor; this tells them apart.
  const processorMs: number[] = [];
  for (let run = 0; run < WARM + RUNS; run++) {
    const evidence = cases[run % cases.length];
    if (!evidence) continue;
    const before = process.cpuUsage();
    const start = performance.now();
    work(model, evidence);
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    if (run < WARM) continue;
    milliseconds.push(took);
    processorMs.push((user + system) / 1_000);
  }
  milliseconds.sort((left, right) => left - right);
  processorMs.sort((left, right) => left - right);
  const p99 = quantile(milliseconds, 0.99);
  return {
    name,
    measured: `median ${median(milliseconds).toFixed(3)} ms, CPU p99 ${quantile(processorMs, 0.99).toFixed(2)} ms`,
    floor: `${RUNS} runs`,
    result: p99,
    unit: " ms p99",
    spread: null,
    goal: isGoal ? `< ${GOAL_MS} ms` : "",
    isMet: isGoal ? p99 < GOAL_MS : null,
  };
}

const size = `${cardBindingModel.causes.length} causes × ${cardBindingModel.checks.length} checks`;
const rows = [
  timed("diagnose, all checks answered", diagnose, 1, true),
  timed("diagnose, a third answered", diagnose, 1 / 3, true),
  timed("next checks, a third answered", suggestNextChecks, 1 / 3, false),
  timed("what to do next, a third answered", nextStep, 1 / 3, false),
  ...(values.bulk ? await bulkRows(values.folder) : []),
];
print({ title: "Diagnosis", setting: `${size}, ${machine()}`, rows }, values.json);
