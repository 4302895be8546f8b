import { useTranslations } from "next-intl";
import { classNames } from "./class-names";

/** One grey bar. It appears only after 200 ms, so a quick answer never flickers. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames("block h-4 animate-appear-late rounded-sm bg-line", className)}
    />
  );
}

const widths = ["w-11/12", "w-4/5", "w-10/12", "w-3/5"];

/** Grey lines in the place of a list or text that is on its way. */
export function SkeletonLines({ count = 4, className }: { count?: number; className?: string }) {
  const t = useTranslations("common");
  return (
    <div role="status" className={classNames("flex flex-col gap-3", className)}>
      <span className="sr-only">{t("state.loading")}</span>
      {Array.from({ length: count }, (_, line) => `line-${line}`).map((line, at) => (
        <Skeleton key={line} className={widths[at % widths.length]} />
      ))}
    </div>
  );
}
