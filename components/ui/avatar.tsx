import { classNames } from "./class-names";
import { initialsOf } from "./initials";

type AvatarProps = {
  name: string;
  size?: "small" | "normal";
  tone?: "accent" | "info";
  isDecorative?: boolean;
};

/** Initials in a circle. `isDecorative` where the name stands beside it. */
export function Avatar({ name, size = "normal", tone = "accent", isDecorative = false }: AvatarProps) {
  return (
    <span
      title={isDecorative ? undefined : name}
      className={classNames(
        "inline-grid shrink-0 select-none place-items-center rounded-full font-semibold",
        size === "small" ? "size-5 text-[10px]" : "size-7 text-[11px]",
        tone === "accent" ? "bg-accent-soft text-accent" : "bg-info-soft text-info",
      )}
    >
      <span aria-hidden="true">{initialsOf(name, size === "small" ? 1 : 2)}</span>
      {isDecorative ? null : <span className="sr-only">{name}</span>}
    </span>
  );
}
