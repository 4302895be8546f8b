"use client";

import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import Upload from "lucide-react/icons/upload";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Section } from "@/components/ui/section";
import { postFilesImport, postFilesPreview } from "@/lib/articles/article-fetchers";
import type { ArticleImportPlan, ArticleImportResult } from "@/lib/articles/article-import-schema";
import { api, routes } from "@/lib/routes";
import { FailureNote } from "./failure-note";
import type { FitNames } from "./fit-changes";
import { ImportPreview, RefusedFiles } from "./import-preview";

type Chosen = { file: File; plan: ArticleImportPlan };

function Done({ result }: { result: ArticleImportResult }) {
  const t = useTranslations("articles.files");
  const counts = { created: result.created.length, changed: result.changed.length };
  return (
    <div className="mt-4 grid gap-3">
      <p role="status" className="rounded-md bg-ok-soft px-3 py-2 text-ok text-sm">
        {t("done", counts)}{" "}
        <Link
          href={routes.articles({ view: "changed" })}
          className="font-medium underline underline-offset-2"
        >
          {t("toList")}
        </Link>
      </p>
      <RefusedFiles refused={result.refused} />
    </div>
  );
}

function ImportSection({ names }: { names: FitNames }) {
  const t = useTranslations("articles.files");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const applying = useMutation({
    mutationFn: ({ file, plan }: Chosen) => postFilesImport(file, plan.plan),
    onSuccess: () => setChosen(null),
  });
  const reading = useMutation({
    mutationFn: async (file: File) => ({ file, plan: await postFilesPreview(file) }),
    onMutate: () => {
      setChosen(null);
      applying.reset();
    },
    onSuccess: setChosen,
  });
  const error = reading.error ?? applying.error;
  const count = chosen ? chosen.plan.created.length + chosen.plan.changed.length : 0;
  return (
    <Section title={t("importTitle")} hint={t("importHelp")}>
      <FileTrigger
        acceptedFileTypes={[".zip", ".md", "application/zip", "text/markdown"]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) reading.mutate(file);
        }}
      >
        <Button icon={<Upload aria-hidden="true" size={14} />} isPending={reading.isPending}>
          {t("choose")}
        </Button>
      </FileTrigger>
      {reading.isPending ? (
        <p role="status" className="mt-3 text-muted text-sm">
          {t("reading")}
        </p>
      ) : null}
      {error ? (
        <div className="mt-3">
          <FailureNote error={error} />
        </div>
      ) : null}
      {chosen ? (
        <>
          <ImportPreview name={chosen.file.name} plan={chosen.plan} names={names} />
          {count > 0 ? (
            <Button
              variant="primary"
              className="mt-4"
              isPending={applying.isPending}
              onPress={() => applying.mutate(chosen)}
            >
              {t("applyCount", { count })}
            </Button>
          ) : (
            <p className="mt-4 text-muted text-sm">{t("nothing")}</p>
          )}
        </>
      ) : null}
      {applying.data ? <Done result={applying.data} /> : null}
    </Section>
  );
}

/** Articles as files: out as one archive, and in through a preview. */
export function ArticleFilesScreen({ names }: { names: FitNames }) {
  const t = useTranslations("articles.files");
  return (
    <div className="grid max-w-4xl gap-4">
      <Section title={t("exportTitle")} hint={t("exportHelp")}>
        <a href={api.articleFiles()} download className={buttonClass()}>
          <Download aria-hidden="true" size={14} />
          {t("export")}
        </a>
      </Section>
      <ImportSection names={names} />
    </div>
  );
}
