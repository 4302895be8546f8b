import { cpus } from "node:os";

/** One line of a report; `goal` says in words what is wanted, `isMet` whether it was; null where nothing is. */
export type Row = {
  name: string;
  measured: string;
  floor: string;
  result: number;
  unit: string;
  /** Lowest and highest of the rounds. */
  spread: [number, number] | null;
  goal: string;
  isMet: boolean | null;
};

export type Report = { title: string; setting: string; rows: Row[] };

export const machine = (): string =>
  `${cpus().length} cores, Node ${process.versions.node}, ${process.platform}`;

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);

const cells = ({ name, measured, floor, result, unit, spread, goal, isMet }: Row): string[] => [
  name,
  measured,
  floor,
  `${rounded(result)}${unit}`,
  spread === null ? "" : `${rounded(spread[0])}–${rounded(spread[1])}`,
  goal,
  isMet === null ? "" : isMet ? "yes" : "NO",
];

const HEAD = ["work", "measured", "floor or basis", "result", "rounds", "goal", "met"];

function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = HEAD, ...body] = lines;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.map(line)].join(
    "\n",
  );
}

/** Prints a Markdown table, or with `isJson` one object. */
export function print(report: Report, isJson: boolean): void {
  if (isJson) console.log(JSON.stringify(report));
  else console.log(`\n${report.title}: ${report.setting}\n\n${table(report.rows)}`);
}
