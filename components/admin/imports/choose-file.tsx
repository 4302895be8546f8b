"use client";

import { useMutation } from "@tanstack/react-query";
import Upload from "lucide-react/icons/upload";
import { useFormatter, useTranslations } from "next-intl";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { type FileHead, readFileHead } from "./file-head";

const TYPES = [".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json", "text/csv"];
const MEGABYTE = 1_000_000;

function Facts({ head }: { head: FileHead }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { file } = head;
  const size =
    file.size < MEGABYTE
      ? `${format.number(Math.ceil(file.size / 1_000))} KB`
      : `${format.number(file.size / MEGABYTE, { maximumFractionDigits: 1 })} MB`;
  return (
    <p className="min-w-0">
      <span className="block font-medium">{file.name}</span>
      <span className="text-muted text-sm">
        {t("new.facts", {
          size,
          format: t(`format.${head.format}`),
          encoding: t(`encoding.${head.encoding}`),
          columns: head.columns.length,
        })}
      </span>
    </p>
  );
}

type ChooseFileProps = { head: FileHead | null; onChoose: (head: FileHead | null) => void };

/** The file is looked at here and goes nowhere until the dry run is asked for. */
export function ChooseFile({ head, onChoose }: ChooseFileProps) {
  const t = useTranslations("imports.new");
  const reading = useMutation({
    mutationFn: readFileHead,
    onSuccess: (found) => onChoose(typeof found === "string" ? null : found),
  });
  const problem = typeof reading.data === "string" ? reading.data : null;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FileTrigger
          acceptedFileTypes={TYPES}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) reading.mutate(file);
          }}
        >
          <Button
            variant={head ? "default" : "primary"}
            icon={<Upload aria-hidden="true" size={14} />}
            isPending={reading.isPending}
          >
            {t(head ? "other" : "choose")}
          </Button>
        </FileTrigger>
        {head ? <Facts head={head} /> : <p className="text-muted text-sm">{t("hint")}</p>}
      </div>
      {problem ? <ErrorNote>{t(problem)}</ErrorNote> : null}
    </div>
  );
}
