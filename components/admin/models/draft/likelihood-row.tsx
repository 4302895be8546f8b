"use client";

import Undo2 from "lucide-react/icons/undo-2";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { sharesOf, strengthOf, withShare, withStrength } from "@/lib/diagnosis/likelihood-row";
import { shareOfWord } from "@/lib/diagnosis/likelihood-words";
import { NumberCell } from "./cells";
import { useDraft } from "./draft-context";
import { LikelihoodCell } from "./likelihood-cell";
import { RowButton } from "./row-button";

export type LikelihoodMode = "words" | "counts";

const nameClass =
  "sticky left-0 z-10 min-w-32 max-w-52 border-line border-b bg-surface px-2.5 text-left font-normal sm:min-w-44";

type LikelihoodRowProps = {
  checkCode: string;
  /** "default" for every other cause. */
  causeCode: string;
  name: string;
  /** Its own numbers, or those of the first row that it follows. */
  row: readonly number[];
  isOwn: boolean;
  answers: readonly { code: string; label: string }[];
  mode: LikelihoodMode;
};

/** How often each answer comes under one cause. Drawn anew only when its own numbers change. */
export const LikelihoodRow = memo(function LikelihoodRow(props: LikelihoodRowProps) {
  const { checkCode, causeCode, name, row, isOwn, answers, mode } = props;
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const path = ["checks", checkCode, "counts", causeCode];
  const shares = sharesOf(row);
  const put = (next: readonly number[]) => set(path, next);
  return (
    <tr data-own={isOwn || undefined} className="group">
      <th scope="row" className={nameClass}>
        <span className="flex min-h-8 items-center gap-1">
          <span className="min-w-0 flex-1 group-not-data-own:text-muted">{name}</span>
          {isOwn && causeCode !== "default" ? (
            <RowButton
              label={t("table.follow", { cause: name })}
              icon={<Undo2 aria-hidden="true" size={14} />}
              onPress={() => set(path, undefined)}
            />
          ) : null}
        </span>
      </th>
      {answers.map(({ code, label }, index) => (
        <td key={code} className="border-line border-b px-1 py-0.5">
          {mode === "words" ? (
            <LikelihoodCell
              path={[...path, String(index)]}
              label={t("table.cell", { cause: name, answer: label })}
              share={shares[index] ?? 0}
              isOwn={isOwn}
              onWord={(word) => put(withShare(row, index, shareOfWord(word)))}
            />
          ) : (
            <NumberCell
              path={[...path, String(index)]}
              label={t("table.cell", { cause: name, answer: label })}
              value={row[index] ?? 0}
              onNumber={(value) => put(row.map((count, at) => (at === index ? value : count)))}
              className={isOwn ? undefined : "text-muted!"}
            />
          )}
        </td>
      ))}
      <td className="w-20 border-line border-b px-1 py-0.5">
        {isOwn ? (
          <NumberCell
            path={[...path, "strength"]}
            label={t("table.strengthOf", { cause: name })}
            value={Number(strengthOf(row).toPrecision(4))}
            onNumber={(strength) => {
              if (strength > 0) put(withStrength(row, strength));
            }}
          />
        ) : (
          <span className="block px-2 text-right text-faint text-xs">{t("table.followed")}</span>
        )}
      </td>
    </tr>
  );
});
