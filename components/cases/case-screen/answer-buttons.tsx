"use client";

import { useTranslations } from "next-intl";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { ChecklistItem } from "@/lib/diagnosis/checklist-schema";
import { localText } from "@/lib/i18n/locale";
import { useCaseFrame } from "./case-context";

type AnswerButtonsProps = {
  check: ChecklistItem;
  chosen: string | null;
  onAnswer: (answerCode: string) => void;
  isDisabled: boolean;
  /** Whether the number keys belong to this check now. */
  hasKeys: boolean;
};

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

function AnswerKey({ keys, onPress, isEnabled }: { keys: string; onPress: () => void; isEnabled: boolean }) {
  useShortcut(keys, onPress, { isEnabled });
  return null;
}

/** The answers of a check as buttons, by number key; 0 says "don't know" and S puts the check off. */
export function AnswerButtons({ check, chosen, onAnswer, isDisabled, hasKeys }: AnswerButtonsProps) {
  const t = useTranslations("cases.case");
  const { locale } = useCaseFrame();
  const options = [
    ...check.answers.map(({ code, label }, index) => ({
      code,
      label: localText(label, locale),
      keys: DIGITS[index],
    })),
    { code: "unknown", label: t("dontKnow"), keys: "0" },
    { code: "skipped", label: t("skip"), keys: "s" },
  ];
  const isOn = hasKeys && !isDisabled;
  return (
    <div className="flex flex-wrap gap-2">
      {options.map(({ code, label, keys }) => (
        <span key={code} className="contents">
          {keys ? <AnswerKey keys={keys} onPress={() => onAnswer(code)} isEnabled={isOn} /> : null}
          <button
            type="button"
            disabled={isDisabled}
            aria-pressed={chosen === code}
            onClick={() => onAnswer(code)}
            className={classNames(
              "inline-flex min-h-8 items-center gap-2 rounded-md border px-2.5 py-1 text-left text-sm transition-colors disabled:opacity-60 pointer-coarse:min-h-10",
              chosen === code
                ? "border-accent bg-accent text-accent-ink"
                : "border-line-strong bg-surface hover:border-accent hover:bg-accent-soft",
            )}
          >
            {hasKeys && keys ? <Kbd keys={keys.toUpperCase()} isInherited={chosen === code} /> : null}
            {label}
          </button>
        </span>
      ))}
    </div>
  );
}
