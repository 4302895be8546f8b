"use client";

import LoaderCircle from "lucide-react/icons/loader-circle";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";

export type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  children: ReactNode;
  className?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shown as a hint; the shortcut itself is registered with `useShortcut`. */
  kbd?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, className, variant = "default", size, icon, kbd, ...props }: ButtonProps) {
  const t = useTranslations("common");
  return (
    <AriaButton {...props} aria-keyshortcuts={kbd} className={buttonClass(variant, size, className)}>
      {props.isPending ? <LoaderCircle aria-hidden="true" size={14} className="animate-spin" /> : icon}
      {children}
      {props.isPending ? <span className="sr-only">{t("state.pending")}</span> : null}
      {kbd ? <Kbd keys={kbd} isInherited={variant === "primary" || variant === "danger"} /> : null}
    </AriaButton>
  );
}
