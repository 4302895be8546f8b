"use client";

import Copy from "lucide-react/icons/copy";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";

type PasswordDialogProps = { name: string; login: string; password: string; onClose: () => void };

/** Shows a new password, the only time that anybody can see it; a click beside the window does not close it. */
export function PasswordDialog({ name, login, password, onClose }: PasswordDialogProps) {
  const t = useTranslations("admin.password");
  const common = useTranslations("common");
  const [isCopied, setCopied] = useState(false);
  // Where the browser refuses, the password can still be selected with one click.
  const copy = () =>
    navigator.clipboard?.writeText(password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      role="alertdialog"
      title={t("title", { name })}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t("done")}
        </Button>
      }
    >
      <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{t("once")}</p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        <dt className="text-muted text-sm">{t("login")}</dt>
        <dd className="select-all font-mono">{login}</dd>
        <dt className="text-muted text-sm">{t("password")}</dt>
        <dd className="flex flex-wrap items-center gap-2">
          <code className="select-all font-mono text-lg">{password}</code>
          <IconButton
            label={common("action.copy")}
            icon={<Copy aria-hidden="true" size={14} />}
            size="dense"
            onPress={copy}
          />
          <span role="status" className="text-ok text-xs">
            {isCopied ? common("state.copied") : ""}
          </span>
        </dd>
      </dl>
    </Dialog>
  );
}
