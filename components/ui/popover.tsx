"use client";

import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaProps } from "react-aria-components/Popover";
import { classNames } from "./class-names";
import { floatingClass } from "./floating";

type PopoverProps = Pick<AriaProps, "placement" | "isOpen" | "onOpenChange" | "triggerRef"> & {
  label: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A small panel beside its button; put both into a React Aria `DialogTrigger`. */
export function Popover({ label, className, children, ...props }: PopoverProps) {
  return (
    <AriaPopover {...props} className={classNames(floatingClass, className)}>
      <Dialog aria-label={label} className="outline-none">
        {({ close }) => (typeof children === "function" ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  );
}
