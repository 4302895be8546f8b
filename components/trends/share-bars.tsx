"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { CasesLink } from "./cases-link";
import { countText, shareText } from "./trend-format";

export type ShareBar = {
  id: string;
  name: string;
  cases: number;
  share: number;
  href: string;
  aside?: ReactNode;
  isHollow?: boolean;
};

/** Named bars from zero to the largest share; each row opens its cases. */
export function ShareBars({ bars, label }: { bars: readonly ShareBar[]; label: string }) {
  const locale = useLocale();
  const largest = Math.max(...bars.map(({ share }) => share), 0.01);
  return (
    <ul aria-label={label} className="flex flex-col gap-0.5">
      {bars.map(({ id, name, cases, share, href, aside, isHollow }) => (
        <li key={id}>
          <CasesLink
            href={href}
            count={cases}
            className="group -mx-1.5 flex h-8 items-center gap-2.5 rounded-sm px-1.5 text-xs hover:bg-bg hover:no-underline!"
          >
            <span
              title={name}
              className="line-clamp-2 w-[34%] shrink-0 text-right text-fg leading-4 group-hover:underline"
            >
              {name}
            </span>
            <span className="flex min-w-0 flex-1 items-center gap-2">
              <span
                aria-hidden="true"
                style={{ width: `calc((100% - 3.25rem) * ${share / largest})`, minWidth: share > 0 ? 2 : 0 }}
                className={
                  isHollow && share > 0
                    ? "h-4 shrink-0 rounded-xs border border-mark border-dashed"
                    : "h-4 shrink-0 rounded-xs bg-accent print:[print-color-adjust:exact]"
                }
              />
              <span className="whitespace-nowrap text-muted" title={countText(cases, locale)}>
                {shareText(share, locale)}
              </span>
            </span>
            {aside ? <span className="shrink-0 whitespace-nowrap text-right text-muted">{aside}</span> : null}
          </CasesLink>
        </li>
      ))}
    </ul>
  );
}
