"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type LinkTab = { href: string; label: string; count?: ReactNode; isCurrent: boolean };

/** On a phone the row of tabs is longer than the screen: brings the one that the reader is on into sight. */
function showInRow(link: HTMLAnchorElement | null): void {
  const row = link?.parentElement;
  if (!link || !row) return;
  row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

/** Views as links: each has an address, opens in a new tab and needs no script. */
export function LinkTabs({
  label,
  tabs,
  aside,
}: {
  label: string;
  tabs: readonly LinkTab[];
  aside?: ReactNode;
}) {
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="relative flex items-center gap-5 overflow-x-auto border-line border-b bg-surface px-5 max-sm:px-4"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          ref={tab.isCurrent ? showInRow : undefined}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={classNames(
            "shrink-0 border-b-2 pt-3 pb-2.5 text-base -outline-offset-2!",
            tab.isCurrent
              ? "border-accent font-semibold text-fg"
              : "border-transparent text-muted hover:text-fg",
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="ml-1 font-normal text-faint">{tab.count}</span>}
        </Link>
      ))}
      {aside}
    </nav>
  );
}
