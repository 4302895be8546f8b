import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type ConfirmRetentionProps = {
  contact: number;
  anonymised: number;
  loose: number;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Nothing brings the data back, so the numbers are named once more. */
export function ConfirmRetention({
  contact,
  anonymised,
  loose,
  isPending,
  onConfirm,
  onClose,
}: ConfirmRetentionProps) {
  const t = useTranslations("admin.retention");
  const common = useTranslations("common");
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("confirmTitle")}
      isOpen
      isDismissable={!isPending}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isPending} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button variant="danger" onPress={onConfirm} isPending={isPending}>
            {t("confirmSubmit", { total: Math.max(contact, anonymised) })}
          </Button>
        </>
      }
    >
      <p>{t("confirm", { contact, anonymised, loose })}</p>
    </Dialog>
  );
}
