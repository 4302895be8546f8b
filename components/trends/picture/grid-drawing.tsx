import { DRAWING_WIDTH, type Drawing, SMALL } from "./picture-frame";
import { fittedText } from "./picture-text";

export type GridData = {
  columns: readonly string[];
  /** `share` is null where there are too few cases for a rate; a cell is null where there is no case. */
  rows: readonly { name: string; cells: readonly ({ share: number | null; text: string } | null)[] }[];
  emptyText: string;
};

const NAME = 120;
const ROW = 34;
const HEAD = 26;
const GAP = 4;
/** Text stays readable on the darkest cell, by day and by night. */
const FULL = 0.5;

/** A grid of rates: the darker the higher, hatched where there are too few cases. */
export function gridDrawing({ columns, rows, emptyText }: GridData): Drawing {
  const width = (DRAWING_WIDTH - NAME) / Math.max(columns.length, 1);
  return {
    height: HEAD + rows.length * ROW,
    content: (
      <>
        <defs>
          <pattern id="few" width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={8} height={8} fill="var(--surface)" />
            <rect width={4} height={8} fill="var(--bg)" />
          </pattern>
        </defs>
        {columns.map((name, at) => (
          <text key={name} x={NAME + at * width} y={14} fill="var(--muted)">
            {fittedText(name, SMALL, width - GAP)}
          </text>
        ))}
        {rows.map(({ name, cells }, row) => (
          <g key={name} transform={`translate(0 ${HEAD + row * ROW})`}>
            <text y={ROW / 2 + 2} fill="var(--muted)">
              {fittedText(name, SMALL, NAME - GAP)}
            </text>
            {cells.map((cell, at) => (
              <g key={columns[at]} transform={`translate(${NAME + at * width} 0)`}>
                {cell ? (
                  <rect
                    width={width - GAP}
                    height={ROW - GAP}
                    rx={4}
                    fill={cell.share === null ? "url(#few)" : "var(--accent)"}
                    fillOpacity={cell.share === null ? 1 : cell.share * FULL}
                    stroke="var(--line)"
                  />
                ) : null}
                <text
                  x={(width - GAP) / 2}
                  y={ROW / 2 + 2}
                  textAnchor="middle"
                  fill={cell?.share == null ? "var(--faint)" : "var(--fg)"}
                >
                  {cell?.text ?? emptyText}
                </text>
              </g>
            ))}
          </g>
        ))}
      </>
    ),
  };
}
