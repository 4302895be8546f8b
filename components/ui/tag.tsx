import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "ok" | "warn" | "bad" | "info" | "neutral";

const tones: Record<Tone, string> = {
  ok: "border-transparent bg-ok-soft text-ok",
  warn: "border-transparent bg-warn-soft text-warn",
  bad: "border-transparent bg-bad-soft text-bad",
  info: "border-transparent bg-info-soft text-info",
  neutral: "border-line bg-bg text-muted",
};

type TagProps = { children: ReactNode; tone?: Tone; icon?: ReactNode; title?: string; className?: string };

export function Tag({ children, tone = "neutral", icon, title, className }: TagProps) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-sm border px-1.5 text-xs whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
