"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ApiError } from "@/lib/http/fetch-json";

const STALE_AFTER_MS = 15_000;
const RETRIES = 2;

/** A refusal stays a refusal however often it is asked for; only silence and 5xx are worth another try. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < RETRIES &&
  (!(error instanceof ApiError) || error.problem === null || error.problem.status >= 500);

export function Providers({ locale, children }: { locale: string; children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: STALE_AFTER_MS, retry: isWorthRetrying } } }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </QueryClientProvider>
  );
}
