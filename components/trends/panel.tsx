"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PictureMenu, type PictureSource } from "./picture/picture-menu";

type PanelProps = {
  title: string;
  hint?: string;
  className?: string;
  /** The same numbers drawn and as a table; `showTable` turns to the table. */
  chart: (showTable: () => void) => ReactNode;
  table: ReactNode;
  /** The chart as a picture to be saved, where there is one. */
  picture?: PictureSource;
};

/** A card with one chart and its table twin. */
export function Panel({ title, hint, className, chart, table, picture }: PanelProps) {
  const t = useTranslations();
  const [isTable, setIsTable] = useState(false);
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className={classNames("min-w-0 rounded-lg border border-line bg-surface px-4.5 py-3.5", className)}
    >
      <div className="mb-2 flex min-h-7 items-center justify-between gap-x-2.5">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
          <h2 id={headingId} className="font-semibold text-base">
            {title}
          </h2>
          {hint ? <span className="text-muted text-xs">{hint}</span> : null}
        </div>
        <span data-print="hide" className="flex shrink-0 items-center gap-1">
          {picture ? <PictureMenu title={title} picture={picture} /> : null}
          <Button
            size="dense"
            aria-label={`${t(isTable ? "common.table.showChart" : "common.table.showTable")}: ${title}`}
            onPress={() => setIsTable(!isTable)}
          >
            {t(isTable ? "common.table.showChart" : "common.table.showTable")}
          </Button>
        </span>
      </div>
      {isTable ? table : chart(() => setIsTable(true))}
    </section>
  );
}
