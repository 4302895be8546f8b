"use client";

import { useTranslations } from "next-intl";
import { ProofDialog } from "@/components/second-factor/proof-dialog";
import { showToast } from "@/components/ui/toast-store";
import { postSecondFactorReset } from "@/lib/second-factor/second-factor-fetchers";
import type { User } from "@/lib/users/user-schema";

type ResetSecondFactorDialogProps = {
  user: User;
  wantsCode: boolean;
  onDone: () => void;
  onClose: () => void;
};

/** For who lost app and recovery codes. */
export function ResetSecondFactorDialog({ user, wantsCode, onDone, onClose }: ResetSecondFactorDialogProps) {
  const t = useTranslations("admin.resetSecondFactor");
  const name = user.displayName;
  return (
    <ProofDialog
      title={t("title", { name })}
      help={t("help")}
      submit={t("submit")}
      isDanger
      wantsCode={wantsCode}
      act={(proof) => postSecondFactorReset(user.id, proof)}
      onDone={() => {
        showToast({ text: t("done", { name }) });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
