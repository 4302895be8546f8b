import { type CauseLook, EARLIER_GROUND, EARLIER_STROKE } from "@/components/trends/cause-look";
import { LookPattern } from "@/components/trends/look-pattern";
import { DRAWING_WIDTH, type Drawing, SMALL } from "./picture-frame";
import { axisTicks, flowed, textWidth } from "./picture-text";

export type StackedData = {
  series: readonly { name: string; look: CauseLook }[];
  /** `values` in the order of the series, from the bottom up; `earlier` is null where there is nothing to compare. */
  columns: readonly {
    label: string;
    note: string | null;
    values: readonly number[];
    earlier: number | null;
  }[];
  earlierName: string;
  numberText: (count: number) => string;
};

const LEFT = 48;
const PLOT = { width: DRAWING_WIDTH - LEFT, top: 18, height: 300 };
const FLOOR = PLOT.top + PLOT.height;
const LEGEND_TOP = FLOOR + 48;
const SWATCH = 11;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function Legend({ series, earlierName }: Pick<StackedData, "series" | "earlierName">) {
  const names = [...series.map(({ name }) => name), earlierName];
  const places = flowed(legendWidths(names), DRAWING_WIDTH, 18);
  return names.map((name, at) => {
    const { x = 0, row = 0 } = places[at] ?? {};
    const y = LEGEND_TOP + row * 20;
    return (
      <g key={name}>
        {series[at] ? (
          <rect
            x={x}
            y={y}
            width={SWATCH}
            height={SWATCH}
            rx={2}
            fill={`url(#look-${at})`}
            stroke={series[at].look.colour}
          />
        ) : (
          <line x1={x} x2={x + SWATCH + 4} y1={y + 6} y2={y + 6} {...EARLIER_STROKE} />
        )}
        <text x={x + SWATCH + 7} y={y + 10} fill="var(--muted)">
          {name}
        </text>
      </g>
    );
  });
}

const legendWidths = (names: readonly string[]): number[] =>
  names.map((name) => SWATCH + 7 + textWidth(name, SMALL));

function Column({ data, at, scale }: { data: StackedData; at: number; scale: (cases: number) => number }) {
  const column = data.columns[at];
  if (!column) return null;
  const band = PLOT.width / data.columns.length;
  const width = Math.min(band * 0.82, 44);
  const middle = LEFT + band * (at + 0.5);
  const total = sumOf(column.values);
  return (
    <g>
      {column.values.map((value, place) => {
        const height = scale(value);
        const { look, name } = data.series[place] ?? {};
        return value > 0 ? (
          <rect
            key={name}
            x={middle - width / 2}
            y={FLOOR - scale(sumOf(column.values.slice(0, place + 1))) + 0.5}
            width={width}
            height={Math.max(height - 1, 0.5)}
            rx={1.5}
            fill={`url(#look-${place})`}
            stroke={look?.pattern === "hollow" ? look.colour : undefined}
          />
        ) : null;
      })}
      {textWidth(data.numberText(total), SMALL) < band ? (
        <text x={middle} y={FLOOR - scale(Math.max(total, column.earlier ?? 0)) - 6} textAnchor="middle">
          {data.numberText(total)}
        </text>
      ) : null}
      {column.earlier === null
        ? null
        : [EARLIER_GROUND, EARLIER_STROKE].map((look) => (
            <line
              key={look.stroke}
              x1={middle - width / 2 - 3}
              x2={middle + width / 2 + 3}
              y1={FLOOR - scale(column.earlier ?? 0)}
              y2={FLOOR - scale(column.earlier ?? 0)}
              {...look}
            />
          ))}
    </g>
  );
}

/** The columns that are named under the axis: the last one and as many before it as have room. */
function labelled({ columns }: StackedData): boolean[] {
  const widest = Math.max(...columns.map(({ label }) => textWidth(label, SMALL)), 1) + 10;
  const every = Math.max(1, Math.ceil(widest / (PLOT.width / columns.length)));
  return columns.map((_, at) => (columns.length - 1 - at) % every === 0);
}

function Axes({ data, scale, ticks }: { data: StackedData; scale: (n: number) => number; ticks: number[] }) {
  const band = PLOT.width / data.columns.length;
  const isNamed = labelled(data);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT}
            x2={DRAWING_WIDTH}
            y1={FLOOR - scale(tick)}
            y2={FLOOR - scale(tick)}
            stroke="var(--line)"
          />
          <text x={LEFT - 8} y={FLOOR - scale(tick) + 4} textAnchor="end" fill="var(--muted)">
            {data.numberText(tick)}
          </text>
        </g>
      ))}
      {data.columns.map(({ label, note }, at) => {
        const x = LEFT + band * (at + 0.5);
        const isEnd = at === data.columns.length - 1;
        return isNamed[at] ? (
          <text key={label} x={x} y={FLOOR + 16} textAnchor="middle" fill="var(--muted)">
            {label}
            {note ? (
              <tspan x={isEnd ? DRAWING_WIDTH : x} dy={16} textAnchor={isEnd ? "end" : "middle"}>
                {note}
              </tspan>
            ) : null}
          </text>
        ) : null;
      })}
    </>
  );
}

/** Cases over time, stacked by cause, with the period before: as on screen, and its numbers above. */
export function stackedDrawing(data: StackedData): Drawing {
  const largest = Math.max(
    ...data.columns.map(({ values, earlier }) => Math.max(sumOf(values), earlier ?? 0)),
    0,
  );
  const ticks = axisTicks(largest);
  const top = ticks.at(-1) ?? 1;
  const scale = (cases: number) => (cases / top) * PLOT.height;
  const names = [...data.series.map(({ name }) => name), data.earlierName];
  const rows = (flowed(legendWidths(names), DRAWING_WIDTH, 18).at(-1)?.row ?? 0) + 1;
  return {
    height: LEGEND_TOP + rows * 20,
    content: (
      <>
        <defs>
          {data.series.map(({ name, look }, at) => (
            <LookPattern key={name} id={`look-${at}`} look={look} />
          ))}
        </defs>
        <Axes data={data} scale={scale} ticks={ticks} />
        {data.columns.map(({ label }, at) => (
          <Column key={label} data={data} at={at} scale={scale} />
        ))}
        <Legend {...data} />
      </>
    ),
  };
}
