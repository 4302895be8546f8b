import Link, { type LinkProps } from "next/link";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";

type ButtonLinkProps = LinkProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof LinkProps> & {
    children: ReactNode;
    variant?: ButtonVariant;
    size?: ButtonSize;
    icon?: ReactNode;
    kbd?: string;
  };

/** A link that looks like a button: going somewhere stays a link, so it opens in a new tab. */
export function ButtonLink({ children, className, variant, size, icon, kbd, ...props }: ButtonLinkProps) {
  return (
    <Link {...props} aria-keyshortcuts={kbd} className={buttonClass(variant, size, className)}>
      {icon}
      {children}
      {kbd ? <Kbd keys={kbd} isInherited={variant === "primary" || variant === "danger"} /> : null}
    </Link>
  );
}
