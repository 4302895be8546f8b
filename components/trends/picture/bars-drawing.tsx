import { DRAWING_WIDTH, type Drawing, SMALL } from "./picture-frame";
import { fittedText, textWidth } from "./picture-text";

export type Bar = {
  id: string;
  name: string;
  share: number;
  /** A pale part before the bar's own, as of cases that went on to the next step. */
  lead?: number;
  text: string;
  aside: string;
  isHollow: boolean;
};
export type BarsData = { bars: readonly Bar[] };

const ROW = 28;
const NAME = 260;
const GAP = 12;

/** Named bars from zero to the largest share, with their numbers beside them. */
export function barsDrawing({ bars }: BarsData): Drawing {
  const widestOf = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, SMALL)), 0);
  const room =
    DRAWING_WIDTH -
    NAME -
    widestOf(bars.map(({ text }) => text)) -
    widestOf(bars.map(({ aside }) => aside)) -
    3 * GAP;
  const largest = Math.max(...bars.map(({ share, lead = 0 }) => lead + share), 0.01);
  return {
    height: bars.length * ROW,
    content: bars.map(({ id, name, share, lead = 0, text, aside, isHollow }, at) => {
      const start = NAME + (lead / largest) * room;
      const width = share > 0 ? Math.max((share / largest) * room, 2) : 0;
      const middle = at * ROW + ROW / 2;
      return (
        <g key={id}>
          <text x={NAME - GAP} y={middle + 4} textAnchor="end">
            {fittedText(name, SMALL, NAME - GAP)}
          </text>
          {lead > 0 ? (
            <rect
              x={NAME}
              y={middle - 8}
              width={start - NAME}
              height={16}
              rx={2}
              fill="var(--accent)"
              fillOpacity={0.22}
            />
          ) : null}
          <rect
            x={start}
            y={middle - 8}
            width={width}
            height={16}
            rx={2}
            fill={isHollow ? "none" : "var(--accent)"}
            stroke={isHollow && share > 0 ? "var(--mark)" : undefined}
            strokeDasharray={isHollow ? "3 2" : undefined}
          />
          <text x={start + width + GAP} y={middle + 4} fill="var(--muted)">
            {text}
          </text>
          <text x={DRAWING_WIDTH} y={middle + 4} textAnchor="end" fill="var(--muted)">
            {aside}
          </text>
        </g>
      );
    }),
  };
}
