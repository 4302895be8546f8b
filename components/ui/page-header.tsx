import ChevronRight from "lucide-react/icons/chevron-right";
import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { label: string; href?: string };

type PageHeaderProps = {
  /** From the section down to this page; the last one is where the reader is. */
  crumbs: readonly Crumb[];
  /** At most one primary action, beside the search box. */
  actions?: ReactNode;
  /** False where the page has a larger heading of its own. */
  isHeading?: boolean;
};

/**
 * Lies over the free left part of the frame's top bar, so a page names itself without a script or a portal.
 * After a navigation the router scrolls until a page's outermost elements are in sight below the top bar. The fixed
 * one never is, and the page slid under the bar; the empty box around it stands at the very top, so that is where
 * every page begins.
 */
export function PageHeader({ crumbs, actions, isHeading = true }: PageHeaderProps) {
  const here = crumbs[crumbs.length - 1];
  const Here = isHeading ? "h1" : "span";
  return (
    <div className="absolute top-0 print:static">
      <div className="fixed top-0 right-(--top-tools) left-0 z-30 flex h-(--top-bar) items-center gap-3 pl-4 sm:left-(--rail) print:static">
        <nav className="flex min-w-0 flex-1 items-center gap-1.5 text-base text-muted">
          {crumbs.slice(0, -1).map((crumb) => (
            <span key={crumb.label} className="flex shrink-0 items-center gap-1.5 max-sm:hidden">
              {crumb.href ? (
                <Link href={crumb.href} className="hover:text-fg hover:underline">
                  {crumb.label}
                </Link>
              ) : (
                crumb.label
              )}
              <ChevronRight aria-hidden="true" size={14} className="text-faint" />
            </span>
          ))}
          <Here
            aria-current={crumbs.length > 1 ? "page" : undefined}
            title={here?.label}
            className="truncate font-semibold text-fg"
          >
            {here?.label}
          </Here>
        </nav>
        {actions ? (
          // On a phone the room of an icon is the page's name's.
          <div data-print="hide" className="flex shrink-0 items-center gap-2 max-sm:[&_svg]:hidden">
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  );
}
