import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { testDatabase } from "./database";
import type { Job, JobOrder, JobReport } from "./job-process";

const CHILD = path.join(import.meta.dirname, "job-process.ts");

export type JobProcess = {
  /** Answers with what the job did; throws what it threw. One that was killed never answers. */
  run: (job: Job) => Promise<unknown>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
};

/** A process of its own on this file's database that does jobs of the desk when it is told to. */
export async function startJobProcess(): Promise<JobProcess> {
  const child = fork(CHILD, {
    // As in a bundle of the server, where `server-only` lets itself be imported.
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, DATABASE_URL: testDatabase() },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  const waiting = new Map<number, (report: JobReport) => void>();
  child.on("message", (message) => {
    const report = message as JobReport;
    waiting.get(report.number)?.(report);
    waiting.delete(report.number);
  });
  let orders = 0;
  return {
    run: async (job) => {
      orders += 1;
      const order: JobOrder = { number: orders, job };
      const { answer, failure } = await new Promise<JobReport>((resolve) => {
        waiting.set(order.number, resolve);
        child.send(order);
      });
      if (failure !== undefined) throw new Error(`${job}: ${failure}`);
      return answer;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}
