import type { ReactNode } from "react";
import { flowed, textWidth } from "./picture-text";

/** Of every picture: wide enough for a year of weeks, narrow enough for a page. */
export const PICTURE_WIDTH = 960;
const MARGIN = 28;
/** What a drawing has to itself, from its own zero. */
export const DRAWING_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

export const SMALL = 12;
const NORMAL = 13;
const TITLE = 20;
const LINE = 20;

/** What is drawn, in a box of DRAWING_WIDTH by `height`. */
export type Drawing = { height: number; content: ReactNode };

export type PictureTexts = {
  title: string;
  /** What is counted: the filter, the days, their zone and n, part by part; broken into lines between parts. */
  parts: readonly string[];
  foot: string;
};

const SEPARATOR = "  ·  ";

/** A drawing with all that it takes to be understood away from the screen. Colours are the variables of the desk. */
export function Picture({ texts, drawing }: { texts: PictureTexts; drawing: Drawing }) {
  const places = flowed(
    texts.parts.map((part) => textWidth(part, NORMAL)),
    DRAWING_WIDTH,
    textWidth(SEPARATOR, NORMAL),
  );
  const rows = (places.at(-1)?.row ?? -1) + 1;
  const lines = Array.from({ length: rows }, (_, row) =>
    texts.parts.filter((_part, at) => places[at]?.row === row).join(SEPARATOR),
  );
  const top = MARGIN + TITLE + 10 + rows * LINE + 14;
  const height = top + drawing.height + 18 + SMALL + MARGIN - 8;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PICTURE_WIDTH}
      height={height}
      viewBox={`0 0 ${PICTURE_WIDTH} ${height}`}
      fontFamily="var(--font)"
      fontSize={SMALL}
      fill="var(--fg)"
      role="img"
    >
      <title>{[texts.title, ...texts.parts].join(SEPARATOR)}</title>
      <rect width={PICTURE_WIDTH} height={height} fill="var(--surface)" />
      <text x={MARGIN} y={MARGIN + TITLE - 3} fontSize={TITLE} fontWeight={600}>
        {texts.title}
      </text>
      {lines.map((line, row) => (
        <text
          key={line}
          x={MARGIN}
          y={MARGIN + TITLE + 10 + row * LINE + 14}
          fontSize={NORMAL}
          fill="var(--muted)"
          xmlSpace="preserve"
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${MARGIN} ${top})`}>{drawing.content}</g>
      <text x={MARGIN} y={height - MARGIN + 6} fill="var(--faint)">
        {texts.foot}
      </text>
    </svg>
  );
}
