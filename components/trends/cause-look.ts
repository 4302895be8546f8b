const COLOURS = 8;
const PATTERNS = ["solid", "stripes", "dots", "back-stripes"] as const;

export type CauseLook = { colour: string; pattern: (typeof PATTERNS)[number] | "hollow" };

/**
 * How a cause is drawn, by its place in the catalogue and nothing else: the same cause looks the same in every chart,
 * whichever others stand beside it. Eight colours are all that colour-blind eyes can tell apart, so the next eight
 * causes have a pattern as well.
 */
export const causeLook = (position: number): CauseLook => ({
  colour: `var(--chart-${(position % COLOURS) + 1})`,
  pattern: PATTERNS[Math.floor(position / COLOURS) % PATTERNS.length] ?? "solid",
});

export const REST_LOOK: CauseLook = { colour: "var(--chart-rest)", pattern: "solid" };

/** No cause is known: an outline instead of a colour. */
export const UNDETERMINED_LOOK: CauseLook = { colour: "var(--chart-rest)", pattern: "hollow" };

/** Under the mark of the period before, so that it is seen on every colour. */
export const EARLIER_GROUND = { stroke: "var(--surface)", strokeWidth: 4.5 } as const;

/** How the period before is drawn, in the chart, its legend and its picture: an edge that no colour of a cause has. */
export const EARLIER_STROKE = { stroke: "var(--fg)", strokeWidth: 1.5, strokeDasharray: "4 2.5" } as const;
