import { classNames } from "./class-names";
import { percentText } from "./percent";

type ProbabilityBarProps = {
  /** What is measured, such as the cause's name. */
  label: string;
  /** From 0 to 1; null when nothing is known yet. */
  share: number | null;
  /** What a screen reader says instead of the bare percentage, such as "very likely, 81%". */
  valueText?: string;
  /** The percentage behind the bar; leave out where the number stands elsewhere already. */
  hasNumber?: boolean;
  className?: string;
};

export function ProbabilityBar({
  label,
  share,
  valueText,
  hasNumber = false,
  className,
}: ProbabilityBarProps) {
  const text = share === null ? "–" : percentText(share);
  return (
    <span className={classNames("flex items-center gap-2", className)}>
      {/* The native meter cannot be drawn alike in all browsers, so this one has its role. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? 0 : Math.round(share * 100)}
        aria-valuetext={valueText ?? text}
        className="meter"
      >
        <span style={{ width: `${Math.round((share ?? 0) * 1_000) / 10}%` }} />
      </span>
      {hasNumber ? <span aria-hidden="true">{text}</span> : null}
    </span>
  );
}
