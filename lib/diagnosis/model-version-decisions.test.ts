import { describe, expect, test } from "vitest";
import { decidePublish, decideRollBack } from "./model-version-decisions";
import type { ModelVersion } from "./model-version-schema";

type Decided = Pick<ModelVersion, "status" | "learning">;
const learned = (isSuspicious: boolean): Decided => ({ status: "draft", learning: { n: 300, isSuspicious } });

describe("publishing", () => {
  test.each<[string, Decided, boolean, string | null]>([
    ["a draft is allowed", { status: "draft", learning: null }, false, null],
    ["an earlier version is allowed", { status: "retired", learning: null }, false, null],
    ["the published one is refused", { status: "published", learning: null }, true, "model.alreadyPublished"],
    ["a learned draft without warnings is allowed", learned(false), false, null],
    ["a suspicious draft is refused", learned(true), false, "model.suspicious"],
    ["a suspicious draft whose warnings were read is allowed", learned(true), true, null],
  ])("%s", (_, version, acknowledges, refusal) => {
    const decision = decidePublish(version, acknowledges);
    expect(decision.ok ? null : decision.refusal).toBe(refusal);
  });
});

describe("rolling back", () => {
  test.each<[ModelVersion["status"], string | null]>([
    ["retired", null],
    ["draft", "model.notRetired"],
    ["published", "model.alreadyPublished"],
  ])("to a version that is %s", (status, refusal) => {
    const decision = decideRollBack({ status, learning: null });
    expect(decision.ok ? null : decision.refusal).toBe(refusal);
  });
});
