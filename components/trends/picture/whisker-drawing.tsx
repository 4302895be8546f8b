import type { Proportion } from "@/lib/trends/wilson";
import { DRAWING_WIDTH, type Drawing, SMALL } from "./picture-frame";
import { fittedText, textWidth } from "./picture-text";

export type WhiskerRow = { id: string; name: string; rate: Proportion; isFew: boolean; text: string };

const ROW = 26;
const NAME = 300;
const GAP = 12;
const AXIS = 22;
const MARKS = [0, 0.25, 0.5, 0.75, 1];

/** Shares as dots and their intervals as lines, from 0 to 100 %; hollow and grey where there are too few cases. */
export function whiskerDrawing(rows: readonly WhiskerRow[]): Drawing {
  const texts = Math.max(...rows.map(({ text }) => textWidth(text, SMALL)), 0);
  const room = DRAWING_WIDTH - NAME - texts - 2 * GAP;
  const at = (share: number): number => NAME + share * room;
  const bottom = rows.length * ROW;
  return {
    height: bottom + AXIS,
    content: (
      <>
        {MARKS.map((mark) => (
          <g key={mark}>
            <line x1={at(mark)} x2={at(mark)} y1={0} y2={bottom} stroke="var(--line)" />
            <text x={at(mark)} y={bottom + 15} textAnchor="middle" fill="var(--muted)">
              {`${mark * 100}%`}
            </text>
          </g>
        ))}
        {rows.map(({ id, name, rate, isFew, text }, row) => {
          const colour = isFew ? "var(--mark)" : "var(--accent)";
          return (
            <g key={id} transform={`translate(0 ${row * ROW + ROW / 2})`}>
              <text x={NAME - GAP} y={4} textAnchor="end" fill={isFew ? "var(--faint)" : "var(--fg)"}>
                {fittedText(name, SMALL, NAME - GAP)}
              </text>
              <line
                x1={at(rate.low)}
                x2={at(rate.high)}
                y1={0}
                y2={0}
                stroke={colour}
                strokeWidth={2}
                strokeLinecap="round"
              />
              <circle
                cx={at(rate.share)}
                r={4.5}
                stroke={colour}
                strokeWidth={2}
                fill={isFew ? "var(--surface)" : colour}
              />
              <text x={DRAWING_WIDTH} y={4} textAnchor="end" fill={isFew ? "var(--faint)" : "var(--muted)"}>
                {text}
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}
