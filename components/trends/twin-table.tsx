import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type TwinTableProps = {
  caption: string;
  /** The first column names the row; all others are numbers. */
  head: readonly { id: string; content: ReactNode }[];
  rows: readonly { id: string; cells: readonly ReactNode[]; isTotal?: boolean }[];
};

/** The numbers of a chart, plain; wider than its card it scrolls inside. */
export function TwinTable({ caption, head, rows }: TwinTableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="-mx-4.5 max-h-96 overflow-auto px-4.5 print:max-h-none print:overflow-visible"
    >
      <table className="w-full border-separate border-spacing-0 text-sm wrap-normal">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ id, content }, at) => (
              <th
                key={id}
                scope="col"
                className={classNames(
                  "sticky top-0 border-line border-b bg-surface py-1.5 align-bottom font-medium text-muted text-xs",
                  at === 0
                    ? "left-0 z-20 min-w-24 pr-3 text-left"
                    : "z-10 min-w-14 px-2 text-right sm:min-w-20",
                )}
              >
                {content}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-total={row.isTotal || undefined} className="group data-total:font-semibold">
              {row.cells.map((cell, at) => {
                const id = head[at]?.id ?? at;
                const edge = "border-line border-b group-last:border-0 py-1.5";
                return at === 0 ? (
                  <th
                    key={id}
                    scope="row"
                    className={classNames(
                      edge,
                      "sticky left-0 bg-surface pr-3 text-left font-normal group-data-total:font-semibold",
                    )}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={id} className={classNames(edge, "px-2 text-right whitespace-nowrap")}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
