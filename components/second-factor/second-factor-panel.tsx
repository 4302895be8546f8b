"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import ShieldCheck from "lucide-react/icons/shield-check";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";
import { showToast } from "@/components/ui/toast-store";
import { postRecoveryCodes, postSecondFactorRemoval } from "@/lib/second-factor/second-factor-fetchers";
import { ownSecondFactorOptions } from "@/lib/second-factor/second-factor-query-options";
import type { SecondFactor } from "@/lib/second-factor/second-factor-schema";
import { ProofDialog } from "./proof-dialog";
import { RecoveryCodeList } from "./recovery-code-list";
import { SecondFactorSetup, type SetupStep } from "./second-factor-setup";

const FEW_CODES = 3;

type Open =
  | { kind: "setUp"; step: SetupStep }
  | { kind: "renew" }
  | { kind: "remove" }
  | { kind: "codes"; codes: readonly string[] };

function State({ factor, onOpen }: { factor: SecondFactor; onOpen: (open: Open) => void }) {
  const t = useTranslations("auth.secondFactor");
  const format = useFormatter();
  if (factor.onSince === null)
    return (
      <>
        <p className="text-muted text-sm">{t("off")}</p>
        <Button
          variant="primary"
          className="justify-self-start"
          onPress={() => onOpen({ kind: "setUp", step: { name: "password" } })}
        >
          {t("setUp")}
        </Button>
      </>
    );
  const since = format.dateTime(new Date(factor.onSince), { dateStyle: "long" });
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone="ok" icon={<ShieldCheck aria-hidden="true" size={12} />}>
          {t("on", { since })}
        </Tag>
        <span className="text-muted text-sm">{t("left", { count: factor.recoveryCodesLeft })}</span>
      </p>
      {factor.recoveryCodesLeft <= FEW_CODES ? <p className="text-sm text-warn">{t("few")}</p> : null}
      {factor.isRequired ? <p className="text-muted text-sm">{t("required")}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => onOpen({ kind: "renew" })}>{t("renew")}</Button>
        {factor.isRequired ? null : (
          <Button variant="danger" onPress={() => onOpen({ kind: "remove" })}>
            {t("remove")}
          </Button>
        )}
      </div>
    </>
  );
}

/** One's own second factor: whether it is on, and what can be done about it. */
export function SecondFactorPanel() {
  const t = useTranslations("auth.secondFactor");
  const queryClient = useQueryClient();
  const { data: factor, error, refetch, isFetching } = useQuery(ownSecondFactorOptions());
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
    void queryClient.invalidateQueries(ownSecondFactorOptions());
  };
  return (
    <div className="mt-1.5 grid gap-3">
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {factor ? <State factor={factor} onOpen={setOpen} /> : error ? null : <SkeletonLines />}
      {open?.kind === "setUp" || open?.kind === "codes" ? (
        <Dialog
          title={open.kind === "codes" || open.step.name === "codes" ? t("codesTitle") : t("setUpTitle")}
          size="narrow"
          isOpen
          isDismissable={false}
          onOpenChange={(isOpen) => {
            if (!isOpen) close();
          }}
        >
          {open.kind === "codes" ? (
            <RecoveryCodeList codes={open.codes} help={t("newCodes")} onKept={close} />
          ) : (
            <SecondFactorSetup
              step={open.step}
              onStep={(step) => setOpen({ kind: "setUp", step })}
              onDone={close}
            />
          )}
        </Dialog>
      ) : null}
      {open?.kind === "renew" ? (
        <ProofDialog
          title={t("renewTitle")}
          help={t("renewHelp")}
          submit={t("renewSubmit")}
          wantsCode
          act={postRecoveryCodes}
          onDone={({ recoveryCodes }) => setOpen({ kind: "codes", codes: recoveryCodes })}
          onClose={close}
        />
      ) : null}
      {open?.kind === "remove" ? (
        <ProofDialog
          title={t("removeTitle")}
          help={t("removeHelp")}
          submit={t("removeSubmit")}
          isDanger
          wantsCode
          act={postSecondFactorRemoval}
          onDone={() => {
            showToast({ text: t("removed") });
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
