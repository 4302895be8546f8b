"use client";

import type { ReactNode } from "react";
import { CasesLink } from "@/components/trends/cases-link";

/** A number that opens its cases where the list of cases can say which they are; plain text elsewhere. */
export function JudgedLink({
  href,
  count,
  children,
}: {
  href: string | null;
  count: number;
  children: ReactNode;
}) {
  if (href === null) return <span>{children}</span>;
  return (
    <CasesLink href={href} count={count}>
      {children}
    </CasesLink>
  );
}
