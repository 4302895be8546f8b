"use client";

import { FailedPage } from "@/components/layout/failed-page";

export default function RootError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <FailedPage error={error} retry={reset} />;
}
