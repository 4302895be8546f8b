"use client";

import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "./kbd";

type Props = {
  text: string;
  kbd?: string;
  placement?: TooltipProps["placement"];
  /** One focusable React Aria element, such as `Button`. */
  children: ReactElement;
};

export function Tooltip({ text, kbd, placement, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-72 rounded-md border border-line bg-raised px-2 py-1 text-fg text-xs shadow-float transition-opacity data-entering:opacity-0 data-exiting:opacity-0"
      >
        {text} {kbd ? <Kbd keys={kbd} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
