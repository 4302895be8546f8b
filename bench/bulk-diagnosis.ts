import { Agent } from "node:http";
import { api } from "@/lib/routes";
import { seededRandom } from "@/prisma/seed/random";
import { type DeskServer, startDesk } from "./desk-server";
import { evidenceOf } from "./diagnosis-evidence";
import { assertStatus, median, send, type Work } from "./load";
import type { Row } from "./report";
import { signIn } from "./sign-in";

const LINES = 1_000;
const WARM = 3;
const RUNS = 15;
const GOAL_SECONDS = 1;

function thousandLines(): string {
  const random = seededRandom(11);
  const lines = Array.from({ length: LINES }, (_, number) => {
    const { symptoms, answers } = evidenceOf(random, 1 / 3);
    const given = Object.entries(answers).map(([checkCode, answerCode]) => ({ checkCode, answerCode }));
    return JSON.stringify({ id: String(number), symptoms, answers: given });
  });
  return lines.join("\n");
}

async function timed(desk: DeskServer, name: string, fields: string, isGoal: boolean): Promise<Row> {
  const headers = { ...(await signIn(desk, "agent")), "content-type": "application/x-ndjson" };
  const body = thousandLines();
  const call = { method: "POST" as const, path: api.bulkDiagnosis({ fields }), headers, body };
  const work: Work = { name, status: 200, call: () => call };
  const agent = new Agent({ keepAlive: true });
  const seconds: number[] = [];
  let bytes = 0;
  for (let run = 0; run < WARM + RUNS; run++) {
    const start = performance.now();
    const answer = await send(agent, desk.port, call);
    if (run >= WARM) seconds.push((performance.now() - start) / 1_000);
    assertStatus(work, answer);
    const lines = answer.body.toString("utf8").trimEnd().split("\n");
    if (lines.length !== LINES || lines.some((line) => line.includes('"error"')))
      throw new Error(`${name}: lines`);
    bytes = answer.body.length;
  }
  agent.destroy();
  const result = median(seconds);
  return {
    name,
    measured: `${(LINES / result).toFixed(0)} diagnoses/s, ${(bytes / 1_000).toFixed(0)} KB`,
    floor: `${RUNS} requests of ${LINES} lines`,
    result,
    unit: " s",
    spread: [Math.min(...seconds), Math.max(...seconds)],
    goal: isGoal ? `≤ ${GOAL_SECONDS} s` : "",
    isMet: isGoal ? result <= GOAL_SECONDS : null,
  };
}

/** A thousand diagnoses in one streamed request to a copy of the desk, server and client on the same cores. */
export async function bulkRows(folder: string | undefined): Promise<Row[]> {
  const desk = await startDesk({ folder, hasFloors: false });
  try {
    return [
      await timed(desk, "1,000 diagnoses in one request: causes", "", true),
      await timed(desk, "the same with evidence and next checks", "evidence,nextChecks", true),
    ];
  } finally {
    await desk.stop();
  }
}
