"use client";

import OctagonX from "lucide-react/icons/octagon-x";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { FormTextField } from "@/components/form/form-text-field";
import { NumberField } from "@/components/ui/number-field";
import type { Option } from "@/components/ui/options";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { BINDING_STEPS, PLATFORMS, REGIONS } from "@/lib/cases/case-vocabulary";
import { CardNumberFields } from "./card-number-fields";
import { ClosedChoice, CodeChoice, OpenChoice } from "./choice-fields";
import { FreeText } from "./free-text";
import type { NewCaseValues } from "./new-case-values";

function Section({ title, className, children }: { title: string; className: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface p-4">
      <h2 id={id} className="mb-3 font-semibold text-muted text-xs">
        {title}
      </h2>
      <div className={className}>{children}</div>
    </section>
  );
}

type CardSectionProps = { wallets: readonly Option[]; banks: readonly Option[] };

export function CardSection({ wallets, banks }: CardSectionProps) {
  const t = useTranslations("cases");
  return (
    <Section title={t("new.section.card")} className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-12">
      <div className="col-span-2 lg:col-span-4">
        <CodeChoice
          name="walletCode"
          label={t("new.field.wallet")}
          placeholder={t("new.placeholder.wallet")}
          options={wallets}
          isRequired
          autoFocus
        />
      </div>
      <CardNumberFields bankCodes={banks.map(({ id }) => id)} />
      <div className="col-span-2 lg:col-span-4">
        <CodeChoice
          name="bankCode"
          label={t("new.field.bank")}
          placeholder={t("new.placeholder.bank")}
          options={banks}
        />
      </div>
      <ClosedChoice
        className="lg:col-span-3"
        name="cardKind"
        label={t("new.field.cardKind")}
        options={CARD_KINDS.map((id) => ({ id, label: t(`vocabulary.cardKind.${id}`) }))}
      />
      <ClosedChoice
        className="lg:col-span-2"
        name="region"
        label={t("new.field.region")}
        options={REGIONS.map((id) => ({ id, label: t(`vocabulary.region.${id}`) }))}
      />
    </Section>
  );
}

const MAX_TRIES = 99;
/** Wallets and banks lock a card after three to six failures a day, so the third blind try is one too many. */
const STOP_AT_TRIES = 3;

function TriesField() {
  const t = useTranslations("cases.new");
  const { field, fieldState } = useController<NewCaseValues, "triesIn24h">({ name: "triesIn24h" });
  return (
    <NumberField
      label={t("field.tries")}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      minValue={0}
      maxValue={MAX_TRIES}
      step={1}
      error={fieldState.error?.message}
    />
  );
}

function StopNote() {
  const t = useTranslations("cases.new.tries");
  const tries = useWatch<NewCaseValues, "triesIn24h">({ name: "triesIn24h" });
  return (
    <div role="status" className="empty:hidden sm:col-span-3">
      {tries !== null && tries >= STOP_AT_TRIES ? (
        <p className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 font-medium text-bad text-sm">
          <OctagonX aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {t("stop", { count: tries })}
        </p>
      ) : null}
    </div>
  );
}

export function SymptomSection({ codeSystems }: { codeSystems: readonly Option[] }) {
  const t = useTranslations("cases");
  const [code, system] = useWatch<NewCaseValues, ["errorCode", "codeSystem"]>({
    name: ["errorCode", "codeSystem"],
  });
  return (
    <Section title={t("new.section.symptom")} className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
      <div className="sm:col-span-3">
        <OpenChoice
          name="bindingStep"
          label={t("new.field.step")}
          options={BINDING_STEPS.map((id) => ({ id, label: t(`vocabulary.step.${id}`) }))}
        />
      </div>
      <FreeText
        name="errorCode"
        label={t("new.field.errorCode")}
        placeholder={t("new.placeholder.errorCode")}
      />
      <CodeChoice
        name="codeSystem"
        label={t("new.field.codeSystem")}
        placeholder={t("new.placeholder.codeSystem")}
        description={code.trim() !== "" && system === null ? t("new.code.both") : t("new.code.why")}
        options={codeSystems}
      />
      <TriesField />
      <StopNote />
      <FreeText
        className="sm:col-span-3"
        name="messageText"
        label={t("new.field.message")}
        placeholder={t("new.placeholder.message")}
        isMultiline
        rows={5}
      />
    </Section>
  );
}

type CustomerSectionProps = { channels: readonly Option<NewCaseValues["channel"]>[] };

export function CustomerSection({ channels }: CustomerSectionProps) {
  const t = useTranslations("cases");
  const { channelName } = useCatalogNames();
  const { control } = useFormContext<NewCaseValues>();
  const channel = useWatch<NewCaseValues, "channel">({ name: "channel" });
  // A draft may hold one that was hidden since; it is shown until another is chosen.
  const isHidden = channels.every(({ id }) => id !== channel);
  return (
    <Section title={t("new.section.customer")} className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-1">
      <FreeText
        name="customerRef"
        label={t("new.field.customerRef")}
        placeholder={t("new.placeholder.customerRef")}
      />
      <ClosedChoice
        name="channel"
        label={t("new.field.channel")}
        options={isHidden ? [...channels, { id: channel, label: channelName(channel) }] : channels}
      />
      <ClosedChoice
        name="platform"
        label={t("new.field.platform")}
        options={PLATFORMS.map((id) => ({ id, label: t(`vocabulary.platform.${id}`) }))}
      />
      <FreeText name="device" label={t("new.field.device")} placeholder={t("new.placeholder.device")} />
      <FreeText
        name="appVersion"
        label={t("new.field.appVersion")}
        placeholder={t("new.placeholder.appVersion")}
      />
      <FreeText name="province" label={t("new.field.province")} placeholder={t("new.placeholder.province")} />
      <FormTextField
        control={control}
        name="arrivedAt"
        type="datetime-local"
        label={t("new.field.arrivedAt")}
        description={t("new.arrivedAtHelp")}
      />
    </Section>
  );
}
