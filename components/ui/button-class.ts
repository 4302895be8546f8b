import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "default" | "quiet" | "danger";
export type ButtonSize = "dense" | "normal" | "touch";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong data-pressed:bg-accent-strong",
  default: "border-line-strong bg-surface text-fg hover:border-mark hover:bg-bg data-pressed:bg-line",
  quiet:
    "border-transparent bg-transparent text-muted hover:bg-line hover:text-fg data-pressed:bg-line-strong",
  danger: "border-bad/40 bg-surface text-bad hover:border-bad hover:bg-bad-soft data-pressed:bg-bad-soft",
};

const sizes: Record<ButtonSize, string> = {
  dense: "h-7 px-2.5 gap-1.5",
  normal: "h-8 px-3 gap-2 pointer-coarse:h-10",
  touch: "h-10 px-4 gap-2",
};

/** The look of a button, shared by real buttons and links that act as one. */
export function buttonClass(
  variant: ButtonVariant = "default",
  size: ButtonSize = "normal",
  extra?: string,
): string {
  return classNames(
    "inline-flex shrink-0 items-center justify-center rounded-md border text-sm font-medium whitespace-nowrap no-underline",
    "transition-colors select-none disabled:opacity-50 data-disabled:opacity-50",
    variants[variant],
    sizes[size],
    extra,
  );
}
