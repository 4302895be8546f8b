"use client";

import CircleAlert from "lucide-react/icons/circle-alert";
import { useTranslations } from "next-intl";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import type { DraftProblem } from "@/lib/diagnosis/draft-problems";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { usePlaceNames } from "./use-place-names";

const SHOWN = 50;

type ProblemsPanelProps = {
  problems: readonly DraftProblem[];
  document: ModelDocument;
  onGo: (path: DraftPath) => void;
};

/** Every fault as a sentence that leads to its cell; nothing while there is none. */
export function ProblemsPanel({ problems, document, onGo }: ProblemsPanelProps) {
  const t = useTranslations("drafts.problems");
  const { placeName, checkName } = usePlaceNames(document);
  const sentence = ({ kind, names }: DraftProblem): string => {
    if (kind === "waits_for_itself")
      return names.length === 1
        ? t("waits_alone")
        : t("waits_for_itself", { circle: [...names, names[0] ?? ""].map(checkName).join(" → ") });
    return t(kind, { limit: names[0] ?? "", circle: "" });
  };
  if (problems.length === 0) return null;
  return (
    <section
      aria-label={t("list")}
      className="grid gap-1.5 rounded-lg border border-bad/30 bg-bad-soft px-4 py-3 text-sm"
    >
      <h2 className="flex items-center gap-2 font-medium text-bad">
        <CircleAlert aria-hidden="true" size={16} className="shrink-0" />
        {t("title", { count: problems.length })}
      </h2>
      <ul className="grid max-h-40 gap-1 overflow-auto">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.path.join("/")} ${problem.kind}`}>
            <button
              type="button"
              onClick={() => onGo(problem.path)}
              className="text-left underline decoration-line-strong underline-offset-2 hover:decoration-current"
            >
              {placeName(problem.path)}
            </button>{" "}
            {sentence(problem)}
          </li>
        ))}
      </ul>
    </section>
  );
}
