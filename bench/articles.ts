/**
 * `npm run bench:articles`: opening an article and searching as one types, with many articles of many versions.
 * `-- --articles=2000 --versions=20 --rounds=5 --seconds=3 --folder=<kept folder> --json`
 */
import { parseArgs } from "node:util";
import { api, routes } from "@/lib/routes";
import { type DeskServer, startDesk } from "./desk-server";
import { median, quantile, runLoad, type Work } from "./load";
import { loadArticles } from "./many-articles";
import { machine, print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000" },
    versions: { type: "string", default: "20" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const OPEN_MS = 100;
const SEARCH_MS = 60;

/** What people type, key by key: each beginning is a search of its own. */
const TYPED = [
  "预留手机号",
  "短信验证码",
  "工行卡 限额",
  "phone number",
  "daily limit",
  "BC-1",
  "云闪付绑卡",
  "实名",
];
const SEARCHES = TYPED.flatMap((text) =>
  [...text].map((_, end) =>
    [...text]
      .slice(0, end + 1)
      .join("")
      .trim(),
  ),
);

type Headers = Record<string, string>;

/** The p95 of one client's answers, medians of the rounds. */
async function timed(desk: DeskServer, work: Work, goal: number): Promise<Row> {
  await runLoad(desk.port, work, 1, 1);
  const p95s: number[] = [];
  const p50s: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const { milliseconds } = await runLoad(desk.port, work, 1, seconds);
    p95s.push(quantile(milliseconds, 0.95));
    p50s.push(quantile(milliseconds, 0.5));
  }
  const result = median(p95s);
  return {
    name: work.name,
    measured: `median ${median(p50s).toFixed(1)} ms`,
    floor: "",
    result,
    unit: " ms p95",
    spread: [Math.min(...p95s), Math.max(...p95s)],
    goal: `≤ ${goal} ms`,
    isMet: result <= goal,
  };
}

const desk = await startDesk({ folder: values.folder, hasFloors: false });
try {
  const slugs = await loadArticles(desk.databaseUrl, Number(values.articles), Number(values.versions));
  const reading = (name: string, headers: Headers, path: (number: number) => string): Work => ({
    name,
    status: 200,
    call: (number) => ({ path: path(number), headers }),
  });
  const slugOf = (number: number): string => slugs[(number * 7919) % slugs.length] ?? "";
  const searchOf = (number: number): string => SEARCHES[number % SEARCHES.length] ?? "";
  const rows: Row[] = [];
  for (const login of ["agent", "admin"]) {
    const who: Headers = await signIn(desk, login);
    rows.push(
      await timed(
        desk,
        reading(`open, its data, ${login}`, who, (n) => api.article(slugOf(n))),
        OPEN_MS,
      ),
      await timed(
        desk,
        reading(`open, the page, ${login}`, who, (n) => routes.article(slugOf(n))),
        OPEN_MS,
      ),
      await timed(
        desk,
        reading(`search, its data, ${login}`, who, (n) => api.articles({ q: searchOf(n) })),
        SEARCH_MS,
      ),
      await timed(
        desk,
        reading(`search, the page, ${login}`, who, (n) => routes.articles({ q: searchOf(n) })),
        SEARCH_MS,
      ),
    );
  }
  const setting = `${slugs.length} articles of ${values.versions} versions, one client, ${rounds} rounds of ${seconds} s, ${machine()}`;
  print({ title: "Articles", setting, rows }, values.json);
} finally {
  await desk.stop();
}
