"use client";

import { useTranslations } from "next-intl";
import { type BaseSyntheticEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type EditDialogProps = {
  title: string;
  submitText?: string;
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>;
  onClose: () => void;
  isSaving: boolean;
  /** While it cannot be saved, such as before a conflict is settled. */
  isDisabled?: boolean;
  children: ReactNode;
};

/** A form in a window: Enter saves, Escape closes, a click beside it loses nothing. */
export function EditDialog(props: EditDialogProps) {
  const { title, submitText, onSubmit, onClose, isSaving, isDisabled, children } = props;
  const t = useTranslations("common");
  const formId = useId();
  return (
    <Dialog
      title={title}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isSaving} isDisabled={isDisabled}>
            {submitText ?? t("action.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} noValidate className="grid gap-4">
        {children}
      </form>
    </Dialog>
  );
}
