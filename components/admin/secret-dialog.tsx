"use client";

import Copy from "lucide-react/icons/copy";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";

type SecretDialogProps = {
  title: string;
  /** That it is told only now, and how to keep it. */
  once: string;
  label: string;
  secret: string;
  doneText: string;
  onClose: () => void;
};

/** Shows a secret the only time that anybody can see it; a click beside the window does not close it. */
export function SecretDialog({ title, once, label, secret, doneText, onClose }: SecretDialogProps) {
  const common = useTranslations("common");
  const [isCopied, setCopied] = useState(false);
  // Where the browser refuses, the secret can still be selected with one click.
  const copy = () =>
    navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <Button variant="primary" onPress={onClose}>
          {doneText}
        </Button>
      }
    >
      <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{once}</p>
      <dl className="mt-4 grid gap-1">
        <dt className="text-muted text-sm">{label}</dt>
        <dd className="flex flex-wrap items-center gap-2">
          <code className="min-w-0 select-all break-all font-mono">{secret}</code>
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
