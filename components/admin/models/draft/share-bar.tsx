import { percentText } from "@/components/ui/percent";

/** A share as a thin bar with its number; the number alone is read out. */
export function ShareBar({ share }: { share: number }) {
  const bounded = Math.min(1, Math.max(0, share));
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="meter">
        <span style={{ width: `${Math.round(bounded * 1_000) / 10}%` }} />
      </span>
      <span className="w-9 shrink-0 text-right text-muted text-sm">{percentText(bounded)}</span>
    </span>
  );
}
