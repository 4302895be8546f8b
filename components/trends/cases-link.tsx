"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type CasesLinkProps = {
  href: string;
  count: number;
  children: ReactNode;
  className?: string;
  label?: string;
};

/** A number that opens its cases. With none behind it there is nothing to open, so it is plain text. */
export function CasesLink({ href, count, children, className, label }: CasesLinkProps) {
  if (count === 0) return <span className={classNames(className, "text-faint")}>{children}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      className={classNames("underline-offset-3 hover:underline", className)}
    >
      {children}
    </Link>
  );
}
