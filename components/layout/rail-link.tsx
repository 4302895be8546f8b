"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A section of the desk: icon with a label on hover at the side, icon over label at the foot of a phone. */
export function RailLink({ href, label, icon }: { href: string; label: string; icon: ReactNode }) {
  const pathname = usePathname();
  const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={classNames(
        "group relative grid place-items-center rounded-lg transition-colors max-sm:h-13 max-sm:flex-1 max-sm:content-center sm:size-10",
        isCurrent
          ? "bg-accent-soft text-accent max-sm:bg-transparent"
          : "text-muted hover:bg-bg hover:text-fg",
      )}
    >
      {icon}
      <span className="text-xs sm:pointer-events-none sm:absolute sm:left-full sm:ml-2 sm:rounded-md sm:border sm:border-line sm:bg-raised sm:px-2 sm:py-1 sm:whitespace-nowrap sm:text-fg sm:opacity-0 sm:shadow-float sm:transition-opacity sm:group-hover:opacity-100 sm:group-focus-visible:opacity-100">
        {label}
      </span>
    </Link>
  );
}
