import { dehydrate, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { HydratedText } from "./hydrated-text";

/** Hands what the server has read to the browser's queries below. */
export function PrefetchedQueries({ client, children }: { client: QueryClient; children: ReactNode }) {
  // As one text: React would walk through every value of every row twice, a tenth of a long list's page.
  return <HydratedText json={JSON.stringify(dehydrate(client))}>{children}</HydratedText>;
}
