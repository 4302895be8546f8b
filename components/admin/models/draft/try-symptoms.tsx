"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { inputClass, inputHeight } from "@/components/ui/field-parts";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { useDraft } from "./draft-context";

export const NO_SYMPTOMS = { codeSystem: "", errorCode: "", messageText: "" };
type Typed = typeof NO_SYMPTOMS;

type TrySymptomsProps = {
  systems: ModelDocument["codeSystems"];
  symptoms: Typed;
  onChange: (symptoms: Typed) => void;
};

/** A code and a message to try, out of the way until somebody wants them. */
export function TrySymptoms({ systems, symptoms, onChange }: TrySymptomsProps) {
  const t = useTranslations("drafts.try");
  const { locale } = useDraft();
  const put = (changes: Partial<Typed>) => {
    const next = { ...symptoms, ...changes };
    const isEmpty = Object.values(next).every((text) => text === "");
    onChange(isEmpty ? NO_SYMPTOMS : next);
  };
  const field = classNames(inputClass, inputHeight);
  return (
    <details>
      <summary className="cursor-pointer text-muted text-sm">{t("symptoms")}</summary>
      <div className="mt-2 grid grid-cols-2 gap-2">
        <select
          aria-label={t("anySystem")}
          value={symptoms.codeSystem}
          onChange={({ target }) => put({ codeSystem: target.value })}
          className={field}
        >
          <option value="">{t("anySystem")}</option>
          {systems.map(({ code, name }) => (
            <option key={code} value={code}>
              {localText(name, locale)}
            </option>
          ))}
        </select>
        <input
          aria-label={t("errorCode")}
          placeholder={t("errorCode")}
          value={symptoms.errorCode}
          onChange={({ target }) => put({ errorCode: target.value })}
          className={field}
        />
        <input
          aria-label={t("message")}
          placeholder={t("message")}
          value={symptoms.messageText}
          onChange={({ target }) => put({ messageText: target.value })}
          className={classNames(field, "col-span-2")}
        />
      </div>
    </details>
  );
}
