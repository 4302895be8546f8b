"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { useForm } from "react-hook-form";
import { errorBesideFields, showFieldIssues } from "@/components/form/field-issues";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { postSecondFactor, postSecondFactorConfirmation } from "@/lib/second-factor/second-factor-fetchers";
import type {
  BeginSecondFactor,
  ConfirmSecondFactor,
  SecondFactorSecret,
} from "@/lib/second-factor/second-factor-schema";
import { RecoveryCodeList } from "./recovery-code-list";

const QR_SIZE = 176;
const PASSWORD = ["password"] as const;
const CODE = ["code"] as const;

/** In fours, as people read it off. */
const inFours = (secret: string): string => secret.replace(/.{4}(?=.)/g, "$& ");

function PasswordStep({ onBegun }: { onBegun: (secret: SecondFactorSecret) => void }) {
  const t = useTranslations("auth.secondFactor");
  const { control, handleSubmit, setError } = useForm<BeginSecondFactor>({ defaultValues: { password: "" } });
  const begin = useMutation({
    mutationFn: postSecondFactor,
    onSuccess: onBegun,
    onError: (error) => showFieldIssues(setError, PASSWORD, error),
  });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={handleSubmit((values) => begin.mutate(values))}
    >
      <FormTextField
        control={control}
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        isRequired
        autoFocus
      />
      <SaveError error={errorBesideFields(begin.error, PASSWORD)} />
      <Button type="submit" variant="primary" isPending={begin.isPending} className="justify-self-start">
        {t("next")}
      </Button>
    </form>
  );
}

type ScanStepProps = { begun: SecondFactorSecret; onConfirmed: (codes: string[]) => void };

function ScanStep({ begun, onConfirmed }: ScanStepProps) {
  const t = useTranslations("auth.secondFactor");
  const { control, handleSubmit, setError } = useForm<ConfirmSecondFactor>({ defaultValues: { code: "" } });
  const confirm = useMutation({
    mutationFn: postSecondFactorConfirmation,
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
    onError: (error) => showFieldIssues(setError, CODE, error),
  });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={handleSubmit((values) => confirm.mutate(values))}
    >
      <p>{t("scan")}</p>
      {/* White in the dark, too: cameras read dark on light. */}
      <div className="justify-self-center rounded-md bg-white p-3">
        <QRCodeSVG value={begun.uri} size={QR_SIZE} title={t("qr")} />
      </div>
      <p className="text-muted text-sm">
        {t("typeIt")}{" "}
        <code className="select-all whitespace-normal font-mono text-fg">{inFours(begun.secret)}</code>
      </p>
      <FormTextField
        control={control}
        name="code"
        label={t("firstCode")}
        autoComplete="one-time-code"
        inputMode="numeric"
        inputClassName="font-mono tracking-widest"
        isRequired
        autoFocus
      />
      <SaveError error={errorBesideFields(confirm.error, CODE)} />
      <Button type="submit" variant="primary" isPending={confirm.isPending} className="justify-self-start">
        {t("confirm")}
      </Button>
    </form>
  );
}

type SecondFactorSetupProps = {
  /** Where the steps are; the surroundings may have to stay open from the second on. */
  step: SetupStep;
  onStep: (step: SetupStep) => void;
  /** The second factor is on and its recovery codes are kept. */
  onDone: () => void;
};
export type SetupStep =
  | { name: "password" }
  | { name: "scan"; begun: SecondFactorSecret }
  | { name: "codes"; codes: readonly string[] };

/** Password, then the secret as a picture and a first code, then the recovery codes. */
export function SecondFactorSetup({ step, onStep, onDone }: SecondFactorSetupProps) {
  const t = useTranslations("auth.secondFactor");
  switch (step.name) {
    case "password":
      return <PasswordStep onBegun={(begun) => onStep({ name: "scan", begun })} />;
    case "scan":
      return <ScanStep begun={step.begun} onConfirmed={(codes) => onStep({ name: "codes", codes })} />;
    case "codes":
      return <RecoveryCodeList codes={step.codes} help={t("codes")} onKept={onDone} />;
  }
}
