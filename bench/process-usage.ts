import { readFileSync } from "node:fs";

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return text === "" ? [] : text.split(" ").map(Number);
  } catch {
    return [];
  }
}

/** The web server's processes among the children of a process; none where there is no /proc. */
export function webProcessesBelow(pid: number): number[] {
  const below = childrenOf(pid).flatMap((child) => [child, ...webProcessesBelow(child)]);
  return [...new Set(below)].filter((candidate) =>
    readFileSync(`/proc/${candidate}/comm`, "utf8").startsWith("next-server"),
  );
}

/** Most memory that a process has held at a time, in MB, as Linux keeps it (VmHWM). */
export function peakMegabytes(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Memory that a process holds now, in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Processor time that a process has used since its start, in ms: steadier than throughput on a machine with other work. */
export function processorMilliseconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) * TICK_MS;
}
