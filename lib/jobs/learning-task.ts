import type { LearningReport } from "@/lib/diagnosis/learning-report";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ConfirmedCase } from "@/lib/diagnosis/replay";

/** What the learning thread is given, and what it answers with. */
export type LearningTask = { document: ModelDocument; cases: readonly ConfirmedCase[]; minCases: number };
export type LearnedModel = { document: ModelDocument; report: LearningReport };
