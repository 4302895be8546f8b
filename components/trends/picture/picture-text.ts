/** Chinese, Japanese and Korean signs and full-width forms: as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** Of the size of the text; a little more than platform fonts take, so that nothing is cut. */
const NARROW_WIDTH = 0.58;

/** About how wide a text is, in the unit of `size`: a picture is laid out before any font has measured it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : NARROW_WIDTH), 0) * size;

/** A text cut to a width, with an ellipsis where something is missing. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join("")}…`, size) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** Where boxes of these widths go, row by row, none beyond `width` but one that is wider by itself. */
export function flowed(widths: readonly number[], width: number, gap: number): { x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return widths.map((own) => {
    if (x > 0 && x + own > width) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += own + gap;
    return place;
  });
}

/** Whole numbers from 0, evenly apart by 1, 2 or 5 times a power of ten, the last one not below `largest`. */
export function axisTicks(largest: number, wanted = 5): number[] {
  const rough = Math.max(largest, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < largest || ticks.length < 2) ticks.push(ticks.length * step);
  return ticks;
}
