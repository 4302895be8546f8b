import CircleAlert from "lucide-react/icons/circle-alert";
import { useTranslations } from "next-intl";
import type { ValidatedModel } from "@/lib/diagnosis/model-version-schema";

/** Every fault of a checked document with where it is; nothing while it has none. */
export function ModelProblems({ checked }: { checked: ValidatedModel | null }) {
  const t = useTranslations("models.import");
  if (checked === null || checked.isValid) return null;
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-bad/30 bg-bad-soft px-3 py-2.5 text-sm">
      <p className="flex items-start gap-2 font-medium text-bad">
        <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        {t("problems", { count: checked.problems.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul aria-label={t("problemList")} tabIndex={0} className="grid max-h-60 gap-1.5 overflow-auto">
        {checked.problems.map(({ path, reason }) => (
          <li key={`${path} ${reason}`} className="grid">
            <code className="break-all font-mono text-xs">{path || t("wholeDocument")}</code>
            <span lang="en">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
