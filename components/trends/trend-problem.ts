import { ApiError } from "@/lib/http/fetch-json";

/** What the API says is wrong with the chosen days, or undefined. */
export function daysProblem(error: Error | null): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem?.issues?.find(({ path }) => path === "from" || path === "to")?.message;
}
