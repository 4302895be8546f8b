/**
 * `npm run bench:import`: a file of cases through the built desk, its second run, and the memory that it takes, beside a
 * bare COPY of the same rows. `-- --rows=100000 --folder=<kept folder> --json`
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { type CaseImport, caseImportSchema } from "@/lib/case-imports/case-import-schema";
import { isBusy } from "@/lib/case-imports/import-status";
import { api } from "@/lib/routes";
import { type DeskServer, startDesk } from "./desk-server";
import { benchMap, importFile } from "./import-rows";
import { peakMegabytes, residentMegabytes } from "./process-usage";
import { machine, print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
const GOAL_SECONDS = 60;
const GOAL_MEGABYTES = 150;
const LOOK_MS = 250;
const SOURCE = `bench-${process.pid}-${Date.now()}`;

type Headers = Record<string, string>;

async function call(
  desk: DeskServer,
  headers: Headers,
  address: string,
  init: RequestInit,
): Promise<CaseImport> {
  const response = await fetch(`${desk.origin}${address}`, {
    ...init,
    headers: { ...headers, ...init.headers },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text.slice(0, 300)}`);
  return caseImportSchema.parse(JSON.parse(text));
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** From the first byte sent to the last row committed, in seconds. */
async function timedImport(
  desk: DeskServer,
  headers: Headers,
  file: Buffer<ArrayBuffer>,
): Promise<{ seconds: number; done: CaseImport }> {
  const start = performance.now();
  const created = await call(
    desk,
    headers,
    api.caseImports(),
    json({ fileName: "bench.csv", sizeBytes: file.byteLength, map: benchMap(SOURCE) }),
  );
  await call(desk, headers, api.importContent(created.id, 0), {
    method: "PUT",
    headers: { "content-type": "text/csv" },
    body: file,
  });
  let current = await call(desk, headers, api.runImport(created.id), json({ dryRun: false }));
  while (isBusy(current.status)) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    current = await call(desk, headers, api.caseImport(created.id), {});
  }
  if (current.status !== "done") throw new Error(`the import ended as ${JSON.stringify(current.failure)}`);
  return { seconds: (performance.now() - start) / 1_000, done: current };
}

/** The same rows into a table of the same columns without any key, index or trigger, by the database itself. */
async function bareCopy(desk: DeskServer): Promise<number> {
  const client = new pg.Client({ connectionString: desk.databaseUrl });
  await client.connect();
  const file = path.join(desk.folder, ".data", "postgres", "bench-copy");
  try {
    await client.query("CREATE TABLE bench_bare (LIKE support_cases)");
    await client.query(`COPY (SELECT * FROM support_cases WHERE source = '${SOURCE}') TO '${file}'`);
    const start = performance.now();
    await client.query(`COPY bench_bare FROM '${file}'`);
    return (performance.now() - start) / 1_000;
  } finally {
    await client.query("DROP TABLE IF EXISTS bench_bare");
    await client.end();
    rmSync(file, { force: true });
  }
}

const sumOver = (pids: readonly number[], value: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + value(pid), 0);

async function measure(desk: DeskServer): Promise<void> {
  const headers = await signIn(desk, "admin");
  const file = Buffer.from(importFile(rows));
  const pids = desk.webProcesses();
  const before = sumOver(pids, residentMegabytes);
  const first = await timedImport(desk, headers, file);
  const growth = sumOver(pids, peakMegabytes) - before;
  const again = await timedImport(desk, headers, file);
  const copy = await bareCopy(desk);
  const perSecond = (seconds: number): string => `${(rows / seconds).toFixed(0)} rows/s`;
  const { counts } = first.done;
  if (counts.written !== rows || again.done.counts.unchanged !== rows)
    throw new Error(`counted wrongly: ${JSON.stringify([counts, again.done.counts])}`);
  const row = (
    more: Pick<Row, "name" | "measured" | "floor" | "result" | "unit" | "goal" | "isMet">,
  ): Row => ({
    ...more,
    spread: null,
  });
  const table = [
    row({
      name: "import",
      measured: perSecond(first.seconds),
      floor: `bare COPY ${perSecond(copy)}`,
      result: first.seconds,
      unit: " s",
      goal: `≤ ${GOAL_SECONDS} s for 100,000`,
      isMet: rows === 100_000 ? first.seconds <= GOAL_SECONDS : null,
    }),
    row({
      name: "same file again",
      measured: perSecond(again.seconds),
      floor: "",
      result: again.seconds,
      unit: " s",
      goal: "nothing written",
      isMet: true,
    }),
    ...(pids.length === 0
      ? []
      : [
          row({
            name: "web server's memory more",
            measured: `${(before + growth).toFixed(0)} MB at its highest`,
            floor: `before ${before.toFixed(0)} MB`,
            result: growth,
            unit: " MB",
            goal: `≤ ${GOAL_MEGABYTES} MB`,
            isMet: growth <= GOAL_MEGABYTES,
          }),
        ]),
  ];
  const size = `${(file.byteLength / 1_000_000).toFixed(1)} MB`;
  print(
    { title: "Import of cases", setting: `${rows} rows, ${size}, ${machine()}`, rows: table },
    values.json,
  );
}

const desk = await startDesk({ folder: values.folder, hasFloors: false });
try {
  await measure(desk);
} finally {
  await desk.stop();
}
