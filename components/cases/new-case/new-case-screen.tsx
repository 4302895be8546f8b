"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useMemo, useState } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import type { Option } from "@/components/ui/options";
import { routes } from "@/lib/routes";
import { caseResolver } from "./case-resolver";
import { LogError } from "./log-error";
import { CardSection, CustomerSection, SymptomSection } from "./new-case-sections";
import { EMPTY_CASE, type NewCaseValues } from "./new-case-values";
import { useDraft } from "./use-draft";
import { useLogCase } from "./use-log-case";

type NewCaseScreenProps = {
  actorId: string;
  wallets: readonly Option[];
  banks: readonly Option[];
  codeSystems: readonly Option[];
  /** Those that are offered, in their order; a new case begins with the first. */
  channels: readonly Option<NewCaseValues["channel"]>[];
};

/** A card number or text that is still being typed is read and masked when its field is left: so leave it, and return. */
function leaveField() {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return;
  active.blur();
  active.focus();
}

/** Enter in a field would send a half-filled form; scanners of card numbers send one too. */
function holdEnter(event: KeyboardEvent) {
  const isPlain = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
  if (isPlain && event.target instanceof HTMLInputElement) event.preventDefault();
}

function useCaseForm(empty: NewCaseValues) {
  const t = useTranslations("errors");
  const timeZone = useTimeZone() ?? "UTC";
  const resolver = useMemo(
    // That each key of the schemas has its message is seen to by a test, not by the compiler.
    () =>
      caseResolver(({ messageKey, params }) => t(messageKey as Parameters<typeof t>[0], params), timeZone),
    [t, timeZone],
  );
  return useForm<NewCaseValues>({ defaultValues: empty, resolver });
}

function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations("cases.new.draft");
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-md bg-info-soft px-3 py-1.5 text-info text-sm"
    >
      {t("restored")}
      <Button size="dense" onPress={onDiscard}>
        {t("discard")}
      </Button>
    </p>
  );
}

export function NewCaseScreen({ actorId, wallets, banks, codeSystems, channels }: NewCaseScreenProps) {
  const t = useTranslations("cases.new");
  const common = useTranslations("common");
  const [empty] = useState(() => ({ ...EMPTY_CASE, channel: channels[0]?.id ?? EMPTY_CASE.channel }));
  const form = useCaseForm(empty);
  const draft = useDraft(form, empty, actorId);
  const log = useLogCase({ form, attempt: draft.attempt, onLogged: draft.finish });
  const isSending = log.isPending || log.isSuccess;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (isSending) return;
    leaveField();
    void form.handleSubmit((values) => log.mutate(values))();
  };
  useShortcut("mod+Enter", send, { label: t("submit") });
  return (
    <FormProvider {...form}>
      {/* Does nothing until the script runs: a reload would lose what is typed. */}
      <form
        method="dialog"
        noValidate
        aria-label={t("title")}
        onSubmit={send}
        onKeyDown={holdEnter}
        className="mx-auto flex max-w-6xl flex-col gap-3 px-5 py-4 max-sm:px-4"
      >
        <p className="text-muted text-sm">{t("intro")}</p>
        {draft.isRestored ? <RestoredNote onDiscard={draft.discard} /> : null}
        <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="flex flex-col gap-3">
            <CardSection wallets={wallets} banks={banks} />
            <SymptomSection codeSystems={codeSystems} />
          </div>
          <CustomerSection channels={channels} />
        </div>
        <div className="sticky bottom-(--phone-bar) z-10 flex flex-col gap-2 border-line border-t bg-bg py-3">
          {log.error ? (
            <LogError
              error={log.error}
              onSendAsNew={() => {
                draft.renewAttempt();
                send();
              }}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-3">
            <Controller
              control={form.control}
              name="assignToMe"
              render={({ field }) => (
                <Checkbox label={t("field.assignToMe")} checked={field.value} onChange={field.onChange} />
              )}
            />
            <span className="ml-auto flex gap-2">
              <ButtonLink href={routes.cases()}>{common("action.cancel")}</ButtonLink>
              <Button type="submit" variant="primary" kbd="mod+Enter" isPending={isSending}>
                {t("submit")}
              </Button>
            </span>
          </div>
        </div>
      </form>
    </FormProvider>
  );
}
