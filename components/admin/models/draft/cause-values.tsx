"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { percentText } from "@/components/ui/percent";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { NumberCell } from "./cells";
import { useDraft, usePlace } from "./draft-context";
import { RemoveButton } from "./remove-button";
import { ShareBar } from "./share-bar";

type CauseValuesProps = {
  path: DraftPath;
  values: Record<string, number>;
  causes: ModelDocument["causes"];
  /** Shares sum to 1, ratios are around 1, fixes are chances, cases were counted. */
  kind: keyof typeof FIRST;
  /** What follows from the numbers, of all cases by cause. */
  outcome?: ReadonlyMap<string, number>;
};

/** What a cause begins with. */
const FIRST = { shares: 0.1, ratios: 2, fixes: 0.5, cases: 10 };
const NUMBER = { shares: "part", ratios: "ratio", fixes: "chance", cases: "cases" } as const;

/** One number a cause: the shares of a code, the ratios of a message, the chances of a remedy, the cases of a segment. */
export function CauseValues({ path, values, causes, kind, outcome }: CauseValuesProps) {
  const t = useTranslations("drafts");
  const { set, causeName } = useDraft();
  const { id, isFaulty } = usePlace(path);
  const sum = Object.values(values).reduce((total, value) => total + value, 0);
  const others = causes.filter(({ code }) => !(code in values));
  const number = t(`field.${NUMBER[kind]}`);
  const scaled = () =>
    Object.fromEntries(Object.entries(values).map(([code, share]) => [code, sum > 0 ? share / sum : share]));
  return (
    <section id={id} tabIndex={-1} aria-label={t("field.causes")} className="grid gap-2 outline-none">
      <p className="text-muted text-sm">{t(`values.${kind}`)}</p>
      <table className="w-full max-w-120 border-separate border-spacing-0 text-sm">
        <thead className="text-muted text-xs">
          <tr>
            <th scope="col" className="py-1 pr-3 text-left font-medium">
              {t("field.causes")}
            </th>
            <th scope="col" className="w-20 px-2 py-1 text-right font-medium sm:w-28">
              {number}
            </th>
            {outcome ? (
              <th scope="col" className="w-24 px-2 py-1 text-left font-medium sm:w-40">
                {t("field.outcome")}
              </th>
            ) : null}
            <td className="w-8" />
          </tr>
        </thead>
        <tbody>
          {Object.entries(values).map(([code, value]) => (
            <tr key={code}>
              <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                {causeName(code)}
              </th>
              <td className="px-1 py-0.5">
                <NumberCell
                  path={[...path, code]}
                  label={`${causeName(code)}: ${number}`}
                  value={Number(value.toPrecision(6))}
                />
              </td>
              {outcome ? (
                <td className="px-2 py-0.5">
                  <ShareBar share={outcome.get(code) ?? 0} />
                </td>
              ) : null}
              <td>
                <RemoveButton name={causeName(code)} onRemove={() => set([...path, code], undefined)} />
              </td>
            </tr>
          ))}
          {outcome && others.length > 0 ? (
            <tr className="text-muted">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {t("table.otherCauses")}
              </th>
              <td />
              <td className="px-2 py-1">
                <ShareBar share={others.reduce((total, { code }) => total + (outcome.get(code) ?? 0), 0)} />
              </td>
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
      {kind === "shares" ? (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          <span className={isFaulty ? "text-bad" : "text-muted"}>
            {t("values.sum", { sum: sum <= 1 ? percentText(sum) : `${Math.round(sum * 100)}%` })}
          </span>
          {isFaulty && sum > 0 ? (
            <Button size="dense" onPress={() => set(path, scaled())}>
              {t("values.scale")}
            </Button>
          ) : null}
        </p>
      ) : null}
      <ComboBox
        key={Object.keys(values).length}
        label={t("add.value")}
        isLabelHidden
        placeholder={t("add.value")}
        options={others.map(({ code }) => ({ id: code, label: causeName(code) }))}
        value={null}
        onChange={(code) => {
          if (code) set([...path, code], FIRST[kind]);
        }}
        className="max-w-80"
      />
    </section>
  );
}
