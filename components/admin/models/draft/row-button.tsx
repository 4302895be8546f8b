import type { ReactNode } from "react";

type RowButtonProps = { label: string; icon: ReactNode; onPress: () => void; isDisabled?: boolean };

/** A native button for what is repeated on every row: sixty of the desk's own with their hints cost a frame. */
export function RowButton({ label, icon, onPress, isDisabled }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-line hover:text-fg disabled:opacity-50 pointer-coarse:size-10"
    >
      {icon}
    </button>
  );
}
