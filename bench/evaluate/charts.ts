import type { PolicyResult } from "./cell";
import type { Score } from "./score";

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 56;
const RIGHT = 190;
const TOP = 36;
const BOTTOM = 48;
/** Okabe and Ito's colours, which colour-blind readers can tell apart. */
const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#444444", "#999999"];

interface Series {
  name: string;
  points: { x: number; y: number }[];
  isDashed?: boolean;
}

interface Axes {
  title: string;
  x: { label: string; from: number; to: number; ticks: number[] };
  y: { label: string; from: number; to: number; ticks: number[] };
}

/** Share of right leaders against the number of checks asked, by policy. */
export function accuracyChart(policies: readonly PolicyResult[], title: string): string {
  const series = policies.map(({ policy, curve }) => ({
    name: policy,
    isDashed: policy === "ceiling",
    points: curve.map(({ top1 }, checks) => ({ x: checks, y: top1 })),
  }));
  const highest = Math.max(...series.flatMap(({ points }) => points.map(({ y }) => y)));
  const top = Math.min(1, Math.ceil(highest * 10 + 0.2) / 10);
  const ticks = Array.from({ length: Math.round(top * 10) + 1 }, (_, index) => index / 10);
  const last = Math.max(...series.map(({ points }) => points.length - 1));
  const axes = {
    title,
    x: {
      label: "checks asked after the form",
      from: 0,
      to: last,
      ticks: Array.from({ length: last + 1 }, (_, index) => index),
    },
    y: { label: "leader right", from: 0, to: top, ticks },
  };
  return chart(axes, series);
}

/** What was said against what came true; a point for each tenth that holds cases. */
export function calibrationChart(
  scores: readonly (readonly [name: string, score: Score])[],
  title: string,
): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const series: Series[] = scores.map(([name, { bins, ece }]) => ({
    name: `${name} (${ece.toFixed(3)})`,
    points: bins.filter(({ n }) => n >= 20).map(({ predicted, observed }) => ({ x: predicted, y: observed })),
  }));
  const line = {
    name: "as said",
    isDashed: true,
    points: [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ],
  };
  const x = { label: "leader's probability", from: 0, to: 1, ticks };
  return chart({ title, x, y: { label: "leader right", from: 0, to: 1, ticks } }, [...series, line]);
}

function chart({ title, x, y }: Axes, series: readonly Series[]): string {
  const atX = (value: number) => LEFT + ((value - x.from) / (x.to - x.from)) * (WIDTH - LEFT - RIGHT);
  const atY = (value: number) =>
    HEIGHT - BOTTOM - ((value - y.from) / (y.to - y.from)) * (HEIGHT - TOP - BOTTOM);
  const place = (value: number): string => value.toFixed(1);
  const grid = y.ticks.map(
    (tick) =>
      `<path d="M${LEFT} ${place(atY(tick))}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 8}" y="${place(atY(tick) + 4)}" text-anchor="end">${Math.round(tick * 100)} %</text>`,
  );
  const bottom = x.ticks.map(
    (tick) =>
      `<text x="${place(atX(tick))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${x.to > 1 ? tick : `${Math.round(tick * 100)} %`}</text>`,
  );
  const lines = series.map(({ name, points, isDashed }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const path = points.map(
      (point, at) => `${at === 0 ? "M" : "L"}${place(atX(point.x))} ${place(atY(point.y))}`,
    );
    const dots = isDashed
      ? ""
      : points
          .map(
            (point) =>
              `<circle cx="${place(atX(point.x))}" cy="${place(atY(point.y))}" r="2.5" fill="${colour}"/>`,
          )
          .join("");
    const legend = TOP + 14 + index * 20;
    return `<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="2"${isDashed ? ' stroke-dasharray="5 4"' : ""}/>${dots}<path d="M${WIDTH - RIGHT + 14} ${legend - 4}h18" stroke="${colour}" stroke-width="2"${isDashed ? ' stroke-dasharray="5 4"' : ""}/><text x="${WIDTH - RIGHT + 38}" y="${legend}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#222">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="${LEFT}" y="20" font-size="14" font-weight="600">${title}</text>`,
    ...grid,
    ...bottom,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x.label}</text>`,
    `<text transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>`,
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}
