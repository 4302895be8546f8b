"use client";

import Copy from "lucide-react/icons/copy";
import Download from "lucide-react/icons/download";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveTextAsFile } from "@/components/form/save-text-as-file";
import { Button } from "@/components/ui/button";

type RecoveryCodeListProps = { codes: readonly string[]; help: string; onKept: () => void };

/** Shown the only time that anybody can see them. */
export function RecoveryCodeList({ codes, help, onKept }: RecoveryCodeListProps) {
  const t = useTranslations("auth.secondFactor");
  const common = useTranslations("common");
  const [isCopied, setCopied] = useState(false);
  // Where the browser refuses, the codes can still be selected.
  const copy = () =>
    navigator.clipboard?.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="grid gap-4">
      <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{help}</p>
      <ul aria-label={t("codesTitle")} className="grid select-all grid-cols-2 gap-x-6 gap-y-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Copy aria-hidden="true" size={14} />} onPress={copy}>
          {t("copy")}
        </Button>
        <Button
          icon={<Download aria-hidden="true" size={14} />}
          onPress={() => saveTextAsFile(`${codes.join("\n")}\n`, "text/plain", `${t("fileName")}.txt`)}
        >
          {t("download")}
        </Button>
        <span role="status" className="text-ok text-xs">
          {isCopied ? common("state.copied") : ""}
        </span>
      </div>
      <Button variant="primary" onPress={onKept} className="justify-self-start">
        {t("kept")}
      </Button>
    </div>
  );
}
