import { classNames } from "./class-names";

const glyphs: Record<string, string> = {
  Enter: "⏎",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  mod: "Ctrl",
};

/** A key hint. It repeats what a shortcut does, so screen readers and touch screens go without. */
export function Kbd({ keys, isInherited = false }: { keys: string; isInherited?: boolean }) {
  const label = keys
    .split("+")
    .map((key) => glyphs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(" ");
  return (
    <kbd
      className={classNames(
        "inline-block min-w-[18px] rounded-sm border px-1 text-center font-sans text-[11px] leading-4 pointer-coarse:hidden",
        isInherited ? "border-current" : "border-line-strong bg-surface text-muted",
      )}
    >
      <span aria-hidden="true">{label}</span>
    </kbd>
  );
}
