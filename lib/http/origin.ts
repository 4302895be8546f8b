import { AppError } from "@/lib/app-error";

/** A state change must come from our own pages: a missing, foreign or `null` Origin is refused. */
export function assertSameOrigin(request: Request, appOrigin: string): void {
  const origin = request.headers.get("origin");
  if (origin !== new URL(appOrigin).origin) throw new AppError("forbidden", { messageKey: "origin" });
}
