"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { addCause, removeCause } from "@/lib/diagnosis/draft-edits";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { AddElement } from "./add-element";
import { NumberCell, TextPair } from "./cells";
import { useDraft, usePlace } from "./draft-context";
import { RemoveButton } from "./remove-button";
import { ShareBar } from "./share-bar";

type Cause = ModelDocument["causes"][number];

const CauseRow = memo(function CauseRow({
  cause,
  share,
  isLast,
}: {
  cause: Cause;
  share: number;
  isLast: boolean;
}) {
  const t = useTranslations("drafts.field");
  const action = useTranslations("drafts.action");
  const { edit, set, causeName, desk } = useDraft();
  const path = ["causes", cause.code];
  const { id } = usePlace(path);
  const name = causeName(cause.code);
  return (
    <tr id={id} tabIndex={-1}>
      <th scope="row" className="min-w-44 border-line border-b py-1 pr-3 text-left align-middle font-normal">
        {cause.name ? (
          <TextPair
            path={[...path, "name"]}
            label={(language) => `${cause.code}: ${t("name")}, ${t(language)}`}
            text={cause.name}
          />
        ) : cause.code in desk.causes ? (
          name
        ) : (
          <Button
            size="dense"
            variant="quiet"
            onPress={() => set([...path, "name"], { zh: cause.code, en: cause.code })}
          >
            {action("giveName", { code: cause.code })}
          </Button>
        )}
        <code className="block font-mono text-faint text-xs">{cause.code}</code>
      </th>
      <td className="w-28 border-line border-b px-1 py-1">
        <NumberCell
          path={[...path, "priorWeight"]}
          label={`${name}: ${t("priorWeight")}`}
          value={cause.priorWeight}
        />
      </td>
      <td className="w-40 border-line border-b px-2 py-1 max-sm:hidden">
        <ShareBar share={share} />
      </td>
      <td className="border-line border-b px-2 py-1 text-right tabular-nums text-muted max-md:hidden">
        {cause.confirmedCases}
      </td>
      <td className="w-8 border-line border-b py-1">
        <RemoveButton
          name={name}
          isDisabled={isLast}
          onRemove={() => edit(`remove ${cause.code}`, (document) => removeCause(document, cause.code))}
        />
      </td>
    </tr>
  );
});

/** How often each cause occurs, before anything is known. */
export function CausesTab({ causes }: { causes: ModelDocument["causes"] }) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const total = causes.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
  const head = "py-1.5 font-medium text-muted text-xs";
  return (
    <section aria-label={t("tab.causes")} className="grid min-w-0 gap-3">
      <div className="overflow-x-auto rounded-md border border-line bg-surface px-3">
        <table className="w-full border-separate border-spacing-0 text-sm wrap-normal">
          <caption className="sr-only">{t("tab.causes")}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} text-left`}>
                {t("table.cause")}
              </th>
              <th scope="col" className={`${head} px-2 text-right`}>
                {t("field.priorWeight")}
              </th>
              <th scope="col" className={`${head} px-2 text-left max-sm:hidden`}>
                {t("field.share")}
              </th>
              <th scope="col" className={`${head} px-2 text-right max-md:hidden`}>
                {t("field.confirmedCases")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {causes.map((cause) => (
              <CauseRow
                key={cause.code}
                cause={cause}
                share={total > 0 ? cause.priorWeight / total : 0}
                isLast={causes.length <= 2}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AddElement
        label={t("add.causes")}
        isTaken={(code) => causes.some((cause) => cause.code === code)}
        onAdd={(code) => edit(`add ${code}`, (document) => addCause(document, code, { zh: code, en: code }))}
      />
    </section>
  );
}
