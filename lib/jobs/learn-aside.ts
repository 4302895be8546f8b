import path from "node:path";
import { Worker } from "node:worker_threads";
import type { LearnedModel, LearningTask } from "./learning-task";

const WORKER = ["lib", "jobs", "learning-worker.mjs"];
const HEAP_MB = 768;

/**
 * Learns in a thread of its own, with a heap of its own: thousands of cases are seconds of arithmetic, during which
 * the desk must go on answering. The thread runs the source as it lies in the project's folder.
 */
export function learnAside(task: LearningTask): Promise<LearnedModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...WORKER), {
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`learning ended with code ${code} and no result`)));
  });
}
