/**
 * `npm run bench:desk`: what the desk reaches beside floors of its own stack, in one run.
 * `-- --cases=100000 --clients=16 --rounds=5 --seconds=5 --folder=<kept folder> --json`
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { api, routes } from "@/lib/routes";
import { type DeskServer, startDesk } from "./desk-server";
import { median, quantile, runLoad, type Work } from "./load";
import { loadCases } from "./many-cases";
import { peakMegabytes, processorMilliseconds } from "./process-usage";
import { machine, print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    clients: { type: "string", default: "16" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [clients, rounds, seconds] = [Number(values.clients), Number(values.rounds), Number(values.seconds)];
const WARM_SECONDS = Math.min(3, seconds);

const floorRoute: Work = { name: "floor route", status: 200, call: () => ({ path: "/bench-floor" }) };
const floorPage: Work = { name: "floor page", status: 200, call: () => ({ path: "/bench-floor-page" }) };

type Headers = { cookie: string; origin: string };
const reading = (name: string, path: string, headers: Headers): Work => ({
  name,
  status: 200,
  call: () => ({ path, headers }),
});

const WALLETS = ["alipay", "wechat_pay", "unionpay_app"];
const BANKS = ["ICBC", "CCB", "ABC", "BOC", "CMB"];

const creating = (headers: Headers): Work => ({
  name: "create a case",
  status: 201,
  call: (number) => ({
    method: "POST",
    path: api.cases(),
    headers: { ...headers, "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({
      walletCode: WALLETS[number % WALLETS.length],
      bankCode: BANKS[number % BANKS.length],
      cardKind: "debit",
      region: "mainland",
      bin: "622202",
      last4: String(number % 10_000).padStart(4, "0"),
      bindingStep: "verify",
      codeSystem: "UPOP",
      errorCode: "66",
      messageText: "I tried to link my card but it says the phone number does not match, what should I do?",
      channel: "chat",
      platform: "android",
      customerRef: `C-${number}`,
      assignToMe: false,
    }),
  }),
});

const sumOver = (pids: readonly number[], value: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + value(pid), 0);

type Round = { perSecond: number; p95: number; bytes: number; processorMs: number };

async function runRound(desk: DeskServer, work: Work): Promise<Round> {
  const pids = desk.webProcesses();
  const before = sumOver(pids, processorMilliseconds);
  const { perSecond, milliseconds, bytes } = await runLoad(desk.port, work, clients, seconds);
  const processorMs = (sumOver(pids, processorMilliseconds) - before) / milliseconds.length;
  return { perSecond, p95: quantile(milliseconds, 0.95), bytes, processorMs };
}

const middle = (rounds: readonly Round[], value: (round: Round) => number): number =>
  median(rounds.map(value));
const short = (round: readonly Round[]): string =>
  `${middle(round, (one) => one.perSecond).toFixed(0)}/s, ${middle(round, (one) => one.processorMs).toFixed(2)} ms CPU`;

/** Share of the floor's throughput, floor and product in turns, so that a slow minute of the machine hits both. */
async function compare(desk: DeskServer, floor: Work, product: Work, goal: number): Promise<Row> {
  for (const work of [floor, product]) await runLoad(desk.port, work, clients, WARM_SECONDS);
  const measured: { floor: Round; product: Round }[] = [];
  for (let round = 1; round <= rounds; round++) {
    measured.push({ floor: await runRound(desk, floor), product: await runRound(desk, product) });
  }
  const ratios = measured.map((one) => one.product.perSecond / one.floor.perSecond);
  const own = measured.map((one) => one.product);
  const result = median(ratios);
  const peak = sumOver(desk.webProcesses(), peakMegabytes).toFixed(0);
  process.stderr.write(
    `  ${product.name}: ${result.toFixed(2)} of the floor, memory so far at most ${peak} MB\n`,
  );
  return {
    name: `${product.name}, c=${clients}`,
    measured: `${short(own)}, p95 ${middle(own, (one) => one.p95).toFixed(0)} ms, ${own[0]?.bytes} B`,
    floor: `${floor.name} ${short(measured.map((one) => one.floor))}`,
    result,
    unit: " ×",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≥ ${goal} ×`,
    isMet: result >= goal,
  };
}

/** How many times as long as one queue read a report takes, one client, medians of each round. */
async function compareTimes(port: number, basis: Work, product: Work, goal: number): Promise<Row> {
  for (const work of [basis, product]) await runLoad(port, work, 1, 1);
  const measured: { basis: number; product: number }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const base = await runLoad(port, basis, 1, seconds / 2);
    const own = await runLoad(port, product, 1, seconds / 2);
    measured.push({ basis: quantile(base.milliseconds, 0.5), product: quantile(own.milliseconds, 0.5) });
  }
  const ratios = measured.map((one) => one.product / one.basis);
  const result = median(ratios);
  return {
    name: `${product.name}, c=1`,
    measured: `${median(measured.map((one) => one.product)).toFixed(1)} ms`,
    floor: `${basis.name} ${median(measured.map((one) => one.basis)).toFixed(1)} ms`,
    result,
    unit: " ×",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≤ ${goal} ×`,
    isMet: result <= goal,
  };
}

const MEMORY_GOAL_MB = 400;

function memory(desk: DeskServer): Row[] {
  const pids = desk.webProcesses();
  if (pids.length === 0) return [];
  const result = sumOver(pids, peakMegabytes);
  return [
    {
      name: "web server's memory at its highest",
      measured: `${result.toFixed(0)} MB`,
      floor: `${pids.length} process`,
      result,
      unit: " MB",
      spread: null,
      goal: `≤ ${MEMORY_GOAL_MB} MB`,
      isMet: result <= MEMORY_GOAL_MB,
    },
  ];
}

async function measure(desk: DeskServer): Promise<void> {
  const before = performance.now();
  const loaded = await loadCases(desk.databaseUrl, Number(values.cases));
  process.stderr.write(`  Cases: loaded (${((performance.now() - before) / 1_000).toFixed(1)} s)\n`);
  const agent = await signIn(desk, "agent");
  const supervisor = await signIn(desk, "supervisor");
  const queue = reading("queue of 50", api.cases({ queue: "all" }), agent);
  const openCase: Work = {
    name: "open a case",
    status: 200,
    call: (number) => ({
      path: api.supportCase(loaded.withAnswers[number % loaded.withAnswers.length] ?? ""),
      headers: agent,
    }),
  };
  const queuePage = reading("queue page", routes.cases({ queue: "all" }), agent);
  const trend = reading("a year by week", api.trendsCauses({ weeks: "52", bucket: "week" }), supervisor);
  const rows = [
    await compare(desk, floorRoute, queue, 0.5),
    await compare(desk, floorRoute, openCase, 0.4),
    await compare(desk, floorPage, queuePage, 0.3),
    await compareTimes(desk.port, queue, trend, 20),
    // Last, because it makes the queue longer.
    await compare(desk, floorRoute, creating(agent), 0.3),
    ...memory(desk),
  ];
  const setting = `${loaded.cases} cases, ${loaded.open} open, ${clients} clients, ${rounds} rounds of ${seconds} s, ${machine()}`;
  print({ title: "The desk beside its floors", setting, rows }, values.json);
}

const desk = await startDesk({ folder: values.folder, hasFloors: true });
try {
  await measure(desk);
} finally {
  await desk.stop();
}
