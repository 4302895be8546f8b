"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import FileJson from "lucide-react/icons/file-json";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { postModel, postValidation } from "@/lib/diagnosis/model-version-fetchers";
import { modelKeys } from "@/lib/diagnosis/model-version-query-options";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";
import { routes } from "@/lib/routes";
import { readJsonText } from "./json-text";
import { ModelProblems } from "./model-problems";

const NO_BASE = "none";

/** A document from a file or typed in; whatever is wrong with it is listed, and what was typed stays. */
export function ImportDialog({ models, onClose }: { models: readonly ModelVersion[]; onClose: () => void }) {
  const t = useTranslations("models");
  const common = useTranslations("common");
  const router = useRouter();
  const queryClient = useQueryClient();
  const formId = useId();
  const [values, setValues] = useState({ text: "", note: "", basedOn: NO_BASE });
  const read = readJsonText(values.text);
  const checking = useMutation({ mutationFn: postValidation });
  const importing = useMutation({
    mutationFn: (document: unknown) =>
      postModel({
        document,
        note: values.note,
        basedOnNumber: values.basedOn === NO_BASE ? null : Number(values.basedOn),
      }),
    onSuccess: ({ number }) => {
      showToast({ text: t("import.done", { number }) });
      void queryClient.invalidateQueries({ queryKey: modelKeys.all });
      router.push(routes.adminModel(number));
    },
  });
  const change = (changes: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...changes }));
    checking.reset();
    importing.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) return;
    const { isValid } = await checking.mutateAsync(read.value);
    if (isValid) importing.mutate(read.value);
  };
  const isBusy = checking.isPending || importing.isPending;
  return (
    <Dialog
      title={t("import.title")}
      size="wide"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isBusy} isDisabled={!read.ok}>
            {t("import.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        <p className="text-muted text-sm">{t("import.explain")}</p>
        <FileTrigger
          acceptedFileTypes={["application/json", ".json"]}
          onSelect={async (files) => {
            const file = files?.[0];
            if (file) change({ text: await file.text() });
          }}
        >
          <Button icon={<FileJson aria-hidden="true" size={14} />} className="justify-self-start">
            {t("import.file")}
          </Button>
        </FileTrigger>
        <TextField
          label={t("import.text")}
          isMultiline
          rows={8}
          inputClassName="font-mono text-sm!"
          value={values.text}
          onChange={(text) => change({ text })}
          error={
            read.ok || values.text.trim() === "" ? undefined : t("import.notJson", { reason: read.reason })
          }
        />
        <ModelProblems checked={checking.data ?? null} />
        <SaveError error={checking.error ?? importing.error} />
        <TextField
          label={t("column.note")}
          description={t("import.noteHelp")}
          value={values.note}
          onChange={(note) => change({ note })}
          maxLength={500}
        />
        <Select
          label={t("import.basedOn")}
          options={[
            { id: NO_BASE, label: t("import.noBase") },
            ...models.map(({ number }) => ({ id: String(number), label: t("version", { number }) })),
          ]}
          value={values.basedOn}
          onChange={(basedOn) => change({ basedOn })}
          className="sm:max-w-60"
        />
      </form>
    </Dialog>
  );
}
