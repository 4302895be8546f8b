import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { causeLook, UNDETERMINED_LOOK } from "@/components/trends/cause-look";
import { barsDrawing } from "./bars-drawing";
import { gridDrawing } from "./grid-drawing";
import { type Drawing, Picture } from "./picture-frame";
import { stackedDrawing } from "./stacked-drawing";
import { standAlone } from "./stand-alone";
import { whiskerDrawing } from "./whisker-drawing";

const texts = {
  title: "按原因的周趋势",
  parts: ["2026-09-07 至 2026-11-24（Asia/Shanghai）", "工单 n = 42", "银行：A & B"],
  foot: "BindDesk，截至 2026-11-24",
};

const fileOf = (drawing: Drawing): string =>
  standAlone(renderToStaticMarkup(<Picture texts={texts} drawing={drawing} />), (name) =>
    name === "--font" ? '"Noto Sans", sans-serif' : "rgb(1, 2, 3)",
  );

const stacked = stackedDrawing({
  series: [
    { name: "预留手机号不一致", look: causeLook(9) },
    { name: "未定", look: UNDETERMINED_LOOK },
  ],
  columns: [
    { label: "9/7", note: null, values: [30, 2], earlier: null },
    { label: "9/14", note: "本周未满", values: [10, 0], earlier: 40 },
  ],
  earlierName: "上一周期同期",
  numberText: String,
});

const DRAWINGS: [string, Drawing][] = [
  ["the stacked trend", stacked],
  [
    "bars",
    barsDrawing({
      bars: [{ id: "A", name: "A", share: 0.5, text: "50%", aside: "累计 50%", isHollow: false }],
    }),
  ],
  [
    "the grid",
    gridDrawing({
      columns: ["支付宝"],
      rows: [{ name: "工商银行", cells: [{ share: 0.5, text: "50%" }] }],
      emptyText: "无",
    }),
  ],
  [
    "the whiskers",
    whiskerDrawing([
      {
        id: "A",
        name: "A",
        rate: { share: 0.8, low: 0.5, high: 0.9, count: 8, of: 10 },
        isFew: true,
        text: "80%",
      },
    ]),
  ],
];

describe.each(DRAWINGS)("the file of %s", (_, drawing) => {
  const file = fileOf(drawing);

  test("says what it shows, of which days, of how many cases and by which filter", () => {
    for (const text of [texts.title, ...texts.parts.slice(0, 2), "银行：A &amp; B", texts.foot])
      expect(file).toContain(text);
  });

  test("needs no style sheet, no script and no other file", () => {
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).not.toMatch(/var\(|class=|<script|href=|<style|foreignObject/);
    expect(file).toContain('font-family="&quot;Noto Sans&quot;, sans-serif"');
  });

  test("has every pattern that it fills with", () => {
    const used = [...file.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
    for (const id of used) expect(file).toContain(`<pattern id="${id}"`);
  });
});

test("the period before is drawn where there is one, and no line joins its marks", () => {
  const dashed = [...fileOf(stacked).matchAll(/<line [^>]*stroke-dasharray="4 2.5"[^>]*>/g)];
  // One mark and one of the legend.
  expect(dashed).toHaveLength(2);
});

test("a bar is as long as its share of the longest, and a block as its share of the column", () => {
  const bars = (shares: number[]) =>
    [
      ...fileOf(
        barsDrawing({
          bars: shares.map((share, at) => ({
            id: String(at),
            name: `${at}`,
            share,
            text: "x",
            aside: "",
            isHollow: false,
          })),
        }),
      ).matchAll(/<rect [^>]*y="[^"]*" width="([\d.]+)" height="16"/g),
    ].map(([, width]) => Number(width));
  const [whole = 0, half = 0, none] = bars([0.6, 0.3, 0]);
  expect(half).toBeCloseTo(whole / 2, 6);
  expect(none).toBe(0);
});

test("a variable without a value is refused and not written out", () => {
  expect(() => standAlone('<svg fill="var(--new)"/>', () => "")).toThrow("--new");
});

test("a dot stands at its share and its whisker from bound to bound, on one axis from 0 to 100 %", () => {
  const row = (id: string, share: number, low: number, high: number) => ({
    id,
    name: id,
    rate: { share, low, high, count: 0, of: 100 },
    isFew: false,
    text: "x",
  });
  const file = fileOf(whiskerDrawing([row("zero", 0, 0, 0.25), row("all", 1, 0.5, 1)]));
  const dots = [...file.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  const lines = [...file.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)" y1="0" y2="0"/g)];
  const [start = 0, end = 0] = dots;
  const at = (share: number) => start + share * (end - start);
  expect(end).toBeGreaterThan(start);
  expect(lines.map(([, low, high]) => [Number(low), Number(high)])).toEqual([
    [at(0), at(0.25)],
    [at(0.5), at(1)],
  ]);
});
