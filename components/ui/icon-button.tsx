"use client";

import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { ButtonProps } from "./button";
import { type ButtonSize, buttonClass } from "./button-class";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "children" | "icon"> & {
  /** The accessible name, shown on hover and focus too. */
  label: string;
  icon: ReactNode;
};

const widths: Record<ButtonSize, string> = {
  dense: "w-7 px-0!",
  normal: "w-8 px-0! pointer-coarse:w-10",
  touch: "w-10 px-0!",
};

export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "normal",
  kbd,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} kbd={kbd}>
      <AriaButton
        {...props}
        aria-label={label}
        aria-keyshortcuts={kbd}
        className={buttonClass(variant, size, `${widths[size]} ${className ?? ""}`)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
