import { allowed, type Result, refused } from "@/lib/result";
import type { ModelVersion } from "./model-version-schema";

type Decided = Pick<ModelVersion, "status" | "learning">;
/** Keys of the `errors` namespace. */
export type PublishRefusal = "model.alreadyPublished" | "model.suspicious" | "model.notRetired";

/** A learned version whose report warns is published only by somebody who says that the warnings were read. */
export function decidePublish(
  { status, learning }: Decided,
  acknowledgesWarnings: boolean,
): Result<null, PublishRefusal> {
  if (status === "published") return refused("model.alreadyPublished");
  if (learning?.isSuspicious && !acknowledgesWarnings) return refused("model.suspicious");
  return allowed(null);
}

/** Back to a version that was published before: it was judged then, so nothing is asked again. */
export function decideRollBack({ status }: Decided): Result<null, PublishRefusal> {
  if (status === "published") return refused("model.alreadyPublished");
  return status === "retired" ? allowed(null) : refused("model.notRetired");
}
