import { ApiError } from "@/lib/http/fetch-json";

/** The row that won, when saving was refused because somebody else had changed it in the meantime. */
export function conflictWinner<Row>(error: Error | null): Row | null {
  const problem = error instanceof ApiError ? error.problem : null;
  return problem?.code === "conflict" && problem.current ? (problem.current as Row) : null;
}
