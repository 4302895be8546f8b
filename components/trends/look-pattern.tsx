import { useId } from "react";
import type { CauseLook } from "./cause-look";

const LINES: Record<Exclude<CauseLook["pattern"], "solid" | "dots">, string> = {
  stripes: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "back-stripes": "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  hollow: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
};

/** The SVG pattern of a look; a shape fills itself with `url(#id)`. */
export function LookPattern({ id, look }: { id: string; look: CauseLook }) {
  const isHollow = look.pattern === "hollow";
  const ground = isHollow ? "var(--surface)" : look.colour;
  const ink = isHollow ? look.colour : "var(--surface)";
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={ground} />
      {look.pattern === "dots" ? (
        <circle cx={4} cy={4} r={1.6} fill={ink} />
      ) : look.pattern === "solid" ? null : (
        <path d={LINES[look.pattern]} stroke={ink} strokeWidth={isHollow ? 1 : 2} />
      )}
    </pattern>
  );
}

/** A small square with a look, for legends and tables. */
export function LookSwatch({ look }: { look: CauseLook }) {
  const id = useId();
  return (
    <svg aria-hidden="true" width={10} height={10} className="inline-block shrink-0">
      <defs>
        <LookPattern id={id} look={look} />
      </defs>
      <rect
        x={0.5}
        y={0.5}
        width={9}
        height={9}
        rx={2}
        fill={`url(#${id})`}
        stroke={look.colour}
        strokeWidth={1}
      />
    </svg>
  );
}
