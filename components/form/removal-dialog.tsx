"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SaveError } from "./save-error";

type RemovalDialogProps = {
  title: string;
  submit: string;
  /** A mutation that removes; while it runs the dialog stays, and its error is shown. */
  removal: { mutate: () => void; isPending: boolean; error: Error | null };
  onClose: () => void;
  children: ReactNode;
};

/** Asks once more before something goes for good; the focus begins on the way out. */
export function RemovalDialog({ title, submit, removal, onClose, children }: RemovalDialogProps) {
  const common = useTranslations("common");
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={title}
      isOpen
      isDismissable={!removal.isPending}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={removal.isPending} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button variant="danger" onPress={() => removal.mutate()} isPending={removal.isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={removal.error} />
        <p>{children}</p>
      </div>
    </Dialog>
  );
}
