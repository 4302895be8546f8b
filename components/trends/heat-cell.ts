/** Too few to be told apart by colour. */
export const HATCHED =
  "bg-[repeating-linear-gradient(45deg,var(--bg)_0_4px,var(--surface)_4px_8px)] text-faint hover:text-fg";

/**
 * A cell as dark as its `--rate` from 0 to 1. Text must be readable on the darkest, so a rate of 1 is not the full
 * accent; zero is no colour at all.
 */
export const SHADED =
  "[--full:0.72] dark:[--full:0.5] bg-[color-mix(in_srgb,var(--accent)_calc(var(--rate)*var(--full)*100%),var(--surface))] text-fg print:[print-color-adjust:exact]";
