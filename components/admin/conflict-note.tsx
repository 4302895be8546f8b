"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export type ComparedField = { label: string; theirs: string; mine: string };

type ConflictNoteProps = {
  fields: readonly ComparedField[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  isSaving: boolean;
};

/** Both versions beside each other, field by field where they differ, and the choice between them. */
export function ConflictNote({ fields, onKeepMine, onTakeTheirs, isSaving }: ConflictNoteProps) {
  const t = useTranslations("admin.conflict");
  const different = fields.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div role="alert" className="rounded-md border border-warn/40 bg-warn-soft p-3 text-sm">
      <p className="font-medium text-warn">{t("title")}</p>
      <p>{t(different.length > 0 ? "explain" : "same")}</p>
      {different.length > 0 ? (
        <table className="mt-2 w-full border-collapse text-left align-top">
          <thead className="text-muted text-xs">
            <tr>
              <th className="py-1 pr-3 font-medium">{t("field")}</th>
              <th className="py-1 pr-3 font-medium">{t("theirs")}</th>
              <th className="py-1 font-medium">{t("mine")}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(({ label, theirs, mine }) => (
              <tr key={label} className="border-warn/30 border-t align-top">
                <th className="py-1 pr-3 font-normal text-muted whitespace-nowrap">{label}</th>
                <td className="py-1 pr-3">{theirs || t("empty")}</td>
                <td className="py-1">{mine || t("empty")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="dense" onPress={onKeepMine} isPending={isSaving}>
          {t("keepMine")}
        </Button>
        <Button size="dense" onPress={onTakeTheirs} isDisabled={isSaving}>
          {t("takeTheirs")}
        </Button>
      </div>
    </div>
  );
}
