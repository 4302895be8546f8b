"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { percentText } from "@/components/ui/percent";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import {
  LIKELIHOOD_WORDS,
  type LikelihoodWord,
  likelihoodWord,
  shareOfWord,
} from "@/lib/diagnosis/likelihood-words";
import { usePlace } from "./draft-context";

const cellClass =
  "h-8 w-full min-w-32 rounded-md border border-transparent bg-transparent px-1 text-faint text-sm hover:border-mark focus:border-accent data-own:text-fg aria-invalid:border-bad aria-invalid:bg-bad-soft pointer-coarse:h-10 *:bg-raised *:text-fg";

type LikelihoodCellProps = {
  path: DraftPath;
  label: string;
  share: number;
  /** Whether the row has numbers of its own. */
  isOwn: boolean;
  onWord: (word: LikelihoodWord) => void;
};

/**
 * A likelihood in words. The other six words are put into the list when somebody comes near it: three hundred whole
 * lists were most of what it cost to open a check.
 */
export function LikelihoodCell({ path, label, share, isOwn, onWord }: LikelihoodCellProps) {
  const t = useTranslations("drafts");
  const { id, isFaulty } = usePlace(path);
  const [isNear, setNear] = useState(false);
  const word = likelihoodWord(Math.min(1, Math.max(0, share)));
  const text = (one: LikelihoodWord, percent: number) =>
    t("table.option", {
      word: t(`likelihood.${one}`),
      percent: percentText(Math.min(1, Math.max(0, percent))),
    });
  const words = isNear ? LIKELIHOOD_WORDS : [word];
  return (
    <select
      id={id}
      aria-label={label}
      aria-invalid={isFaulty || undefined}
      data-own={isOwn || undefined}
      value={word}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      onChange={({ target }) => {
        const chosen = LIKELIHOOD_WORDS.find((one) => one === target.value);
        if (chosen) onWord(chosen);
      }}
      className={cellClass}
    >
      {words.map((one) => (
        <option key={one} value={one}>
          {text(one, one === word ? share : shareOfWord(one))}
        </option>
      ))}
    </select>
  );
}
