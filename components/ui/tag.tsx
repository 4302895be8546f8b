import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "ok" | "warn" | "bad" | "info" | "neutral";

const tones: Record<Tone, string> = {
  ok: "tag-ok",
  warn: "tag-warn",
  bad: "tag-bad",
  info: "tag-info",
  neutral: "tag-neutral",
};

type TagProps = { children: ReactNode; tone?: Tone; icon?: ReactNode; title?: string; className?: string };

export function Tag({ children, tone = "neutral", icon, title, className }: TagProps) {
  return (
    <span title={title} className={classNames("tag", tones[tone], className)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
