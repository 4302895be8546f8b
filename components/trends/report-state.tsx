"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { SkeletonLines } from "@/components/ui/skeleton";
import { TrendError } from "./trend-error";

type ReportStateProps<Report> = {
  query: UseQueryResult<Report>;
  reset: () => void;
  className?: string;
  children: (report: Report) => ReactNode;
};

/** A report as it stands: loading, refused with what to do, faded while newer numbers come, or there. */
export function ReportState<Report>({ query, reset, className, children }: ReportStateProps<Report>) {
  const t = useTranslations("trends");
  const { data: report, error, isPlaceholderData: isOld } = query;
  return (
    <>
      <span role="status" className="sr-only">
        {isOld ? t("updating") : ""}
      </span>
      {error ? (
        <TrendError
          error={error}
          isRetrying={query.isFetching}
          onRetry={() => query.refetch()}
          onReset={reset}
        />
      ) : report ? (
        <div
          aria-busy={isOld}
          className={classNames(
            "flex flex-col gap-4 transition-opacity",
            isOld && "opacity-60 delay-200",
            className,
          )}
        >
          {children(report)}
        </div>
      ) : (
        <SkeletonLines count={8} />
      )}
    </>
  );
}
