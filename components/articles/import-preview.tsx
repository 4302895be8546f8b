"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ArticleImportPlan, ImportRefusal } from "@/lib/articles/article-import-schema";
import { FitChanges, type FitNames } from "./fit-changes";
import { TextChanges } from "./text-changes";

type ImportArticle = ArticleImportPlan["created"][number]["after"];

const EMPTY: ImportArticle = {
  causeCode: null,
  titleZh: "",
  titleEn: "",
  bodyZh: "",
  bodyEn: "",
  alsoCauseCodes: [],
  walletCodes: [],
  bankCodes: [],
  steps: [],
};

const part = (texts: ImportArticle, language: "zh" | "en") =>
  language === "zh"
    ? { title: texts.titleZh, body: texts.bodyZh }
    : { title: texts.titleEn, body: texts.bodyEn };

/** One article, closed until somebody wants to see it: a diff takes time to draw. */
function Article({
  slug,
  before,
  after,
  names,
}: {
  slug: string;
  before: ImportArticle;
  after: ImportArticle;
  names: FitNames;
}) {
  const t = useTranslations("articles.files");
  const [isOpen, setOpen] = useState(false);
  const nameOf = (code: string | null) =>
    code === null ? t("noCause") : (names.alsoCauseCodes[code] ?? code);
  return (
    <details className="border-line border-t py-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-sm">
        <span className="font-medium">{after.titleZh}</span>{" "}
        <code className="font-mono text-muted text-xs">{slug}</code>
      </summary>
      {isOpen ? (
        <div className="mt-2 grid gap-3">
          {before.causeCode === after.causeCode ? null : (
            <p className="text-sm">
              {t("causeChange", { before: nameOf(before.causeCode), after: nameOf(after.causeCode) })}
            </p>
          )}
          <FitChanges before={before} after={after} names={names} />
          {(["zh", "en"] as const).map((language) => (
            <TextChanges
              key={language}
              language={language}
              before={part(before, language)}
              after={part(after, language)}
            />
          ))}
        </div>
      ) : null}
    </details>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="mb-1 font-semibold text-muted text-sm">
        {title} <span className="font-normal text-faint">{count}</span>
      </h3>
      {children}
    </section>
  );
}

/** Each file that cannot be used, with the reason. */
export function RefusedFiles({ refused }: { refused: readonly ImportRefusal[] }) {
  const t = useTranslations("articles.files");
  return (
    <Group title={t("refused")} count={refused.length}>
      <ul className="text-sm">
        {refused.map(({ file, message }) => (
          <li key={file} className="border-line border-t py-1.5">
            <code className="break-all font-mono text-xs">{file}</code>
            <p className="text-bad">{message}</p>
          </li>
        ))}
      </ul>
    </Group>
  );
}

type ImportPreviewProps = { name: string; plan: ArticleImportPlan; names: FitNames };

/** What an import would do, before anything is written. */
export function ImportPreview({ name, plan, names }: ImportPreviewProps) {
  const t = useTranslations("articles.files");
  const { created, changed, unchanged, refused } = plan;
  const counts = {
    created: created.length,
    changed: changed.length,
    unchanged: unchanged.length,
    refused: refused.length,
  };
  return (
    <section aria-label={t("previewOf", { name })} className="mt-4">
      <p role="status" className="text-sm">
        <span className="font-medium">{name}</span> · {t("counts", counts)}
      </p>
      <RefusedFiles refused={refused} />
      <Group title={t("created")} count={created.length}>
        {created.map((one) => (
          <Article key={one.slug} {...one} before={EMPTY} names={names} />
        ))}
      </Group>
      <Group title={t("changed")} count={changed.length}>
        {changed.map((one) => (
          <Article key={one.slug} {...one} names={names} />
        ))}
      </Group>
      <Group title={t("unchanged")} count={unchanged.length}>
        <p className="break-words border-line border-t py-1.5 font-mono text-muted text-xs">
          {unchanged.join(", ")}
        </p>
      </Group>
    </section>
  );
}
