import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What is not here, in one short line. */
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
};

export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
      {icon ? <span className="text-faint">{icon}</span> : null}
      <p className="text-pretty font-medium text-base">{title}</p>
      {children ? <div className="text-pretty text-muted text-sm">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
