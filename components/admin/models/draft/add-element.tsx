"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

type AddElementProps = {
  label: string;
  isTaken: (code: string) => boolean;
  onAdd: (code: string) => void;
  /** Codes of systems are as the systems write them. */
  isFree?: boolean;
};

/** A new element begins with its code, which stays for good; everything else is typed into it afterwards. */
export function AddElement({ label, isTaken, onAdd, isFree = false }: AddElementProps) {
  const t = useTranslations("drafts.add");
  const action = useTranslations("drafts.action");
  const [code, setCode] = useState<string | null>(null);
  if (code === null)
    return (
      <Button
        size="dense"
        icon={<Plus aria-hidden="true" size={14} />}
        onPress={() => setCode("")}
        className="justify-self-start"
      >
        {label}
      </Button>
    );
  const isSound = isFree ? code.trim() !== "" && code.length <= 64 : CODE.test(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound || isTaken(code)) return;
    onAdd(code.trim());
    setCode(null);
  };
  return (
    <form onSubmit={submit} className="flex items-start gap-2">
      <TextField
        label={`${label}: ${t("code")}`}
        isLabelHidden
        autoFocus
        placeholder={t("code")}
        value={code}
        onChange={(typed) => setCode(isFree ? typed : typed.toUpperCase().replaceAll(/[\s-]/g, "_"))}
        description={isFree ? undefined : t("codeHelp")}
        error={isTaken(code) ? t("taken") : undefined}
        onKeyDown={(event) => {
          if (event.key === "Escape") setCode(null);
        }}
        className="min-w-0 flex-1"
      />
      <Button type="submit" isDisabled={!isSound || isTaken(code)}>
        {action("add")}
      </Button>
    </form>
  );
}
