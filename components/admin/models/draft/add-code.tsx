"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { AddElement } from "./add-element";
import { useDraft } from "./draft-context";

type AddCodeProps = {
  systems: ModelDocument["codeSystems"];
  isTaken: (system: string, code: string) => boolean;
  onAdd: (system: string, code: string) => void;
};

/** The same code means different things in different systems, so the system comes first. */
export function AddCode({ systems, isTaken, onAdd }: AddCodeProps) {
  const t = useTranslations("drafts");
  const { locale } = useDraft();
  const [chosen, setChosen] = useState<string | null>(null);
  // What was chosen may be gone meanwhile.
  const system = (systems.find(({ code }) => code === chosen) ?? systems[0])?.code;
  if (system === undefined) return <p className="text-muted text-sm">{t("add.systemFirst")}</p>;
  return (
    <div className="grid gap-2">
      <Select
        label={t("field.system")}
        isLabelHidden
        options={systems.map(({ code, name }) => ({ id: code, label: localText(name, locale) }))}
        value={system}
        onChange={setChosen}
      />
      <AddElement
        label={t("add.codes")}
        isFree
        isTaken={(code) => isTaken(system, code.trim())}
        onAdd={(code) => onAdd(system, code)}
      />
    </div>
  );
}
