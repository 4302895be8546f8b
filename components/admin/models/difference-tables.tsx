import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TwinTable } from "@/components/trends/twin-table";
import type { ModelDifferences } from "@/lib/diagnosis/model-differences-schema";
import { localText } from "@/lib/i18n/locale";
import { useModelNames } from "./model-names-context";
import { useShares } from "./use-shares";

/** "messages changed": what is listed together. */
const kindsOf = (parts: ModelDifferences["parts"]): string[] => [
  ...new Set(parts.map(({ part, change }) => `${part} ${change}`)),
];

type Row = { id: string; what: ReactNode; before: string; after: string };

/** Where two versions differ, one table a kind; a kind without differences is left out. */
export function DifferenceTables({
  differences,
  afterName,
}: {
  differences: ModelDifferences;
  /** What has no number yet. */
  afterName?: string;
}) {
  const t = useTranslations("models.differences");
  const models = useTranslations("models");
  const locale = useLocale();
  const { causeName } = useModelNames();
  const { share, decimal } = useShares();
  const { causes, answers, remedies, numbers, parts, leftOut } = differences;
  if ([causes, answers, remedies, numbers, parts].every(({ length }) => length === 0))
    return <p className="text-muted text-sm">{t("none")}</p>;
  const values = (row: { before: number | null; after: number | null }) => ({
    before: share(row.before),
    after: share(row.after),
  });
  const underlined = (main: string, small: string) => (
    <span className="grid min-w-52">
      <span>{main}</span>
      <span className="text-muted text-xs">{small}</span>
    </span>
  );
  const tables: { id: "causes" | "answers" | "remedies" | "numbers"; rows: Row[] }[] = [
    {
      id: "causes",
      rows: causes.map((row) => ({
        id: row.causeCode,
        what: row.name ? localText(row.name, locale) : causeName(row.causeCode),
        ...values(row),
      })),
    },
    {
      id: "answers",
      rows: answers.map((row) => ({
        id: `${row.checkCode} ${row.causeCode} ${row.answerCode}`,
        what: underlined(
          `${causeName(row.causeCode)} → ${localText(row.answer, locale)}`,
          localText(row.question, locale),
        ),
        ...values(row),
      })),
    },
    {
      id: "remedies",
      rows: remedies.map((row) => ({
        id: `${row.remedyCode} ${row.causeCode}`,
        what: underlined(causeName(row.causeCode), localText(row.label, locale)),
        ...values(row),
      })),
    },
    {
      id: "numbers",
      rows: numbers.map(({ name, before, after }) => ({
        id: name,
        what: t(`number.${name}`),
        before: decimal(before, 2),
        after: decimal(after, 2),
      })),
    },
  ];
  return (
    <div className="grid gap-4">
      {tables.map(({ id, rows }) =>
        rows.length === 0 ? null : (
          <div key={id}>
            <h3 className="font-medium text-sm">{t(id, { count: rows.length })}</h3>
            <TwinTable
              caption={t(id, { count: rows.length })}
              head={[
                { id: "what", content: t("what") },
                { id: "before", content: models("version", { number: differences.before }) },
                { id: "after", content: afterName ?? models("version", { number: differences.after }) },
              ]}
              rows={rows.map(({ id: row, what, before, after }) => ({
                id: row,
                cells: [what, before, after],
              }))}
            />
          </div>
        ),
      )}
      {kindsOf(parts).map((kind) => (
        <DifferingParts key={kind} parts={parts.filter(({ part, change }) => kind === `${part} ${change}`)} />
      ))}
      {leftOut > 0 ? <p className="text-muted text-sm">{t("leftOut", { count: leftOut })}</p> : null}
    </div>
  );
}

/** Entries of one kind that came, went or say something else; a long list is unfolded when it is wanted. */
function DifferingParts({ parts }: Pick<ModelDifferences, "parts">) {
  const t = useTranslations("models.differences");
  const locale = useLocale();
  const [first] = parts;
  if (!first) return null;
  const values = { part: t(`part.${first.part}`), change: t(`change.${first.change}`), count: parts.length };
  return (
    <details open={parts.length <= 5}>
      <summary className="cursor-pointer font-medium text-sm">{t("group", values)}</summary>
      <ul className="mt-1 grid gap-1 pl-4 text-sm">
        {parts.map(({ ref, label }) => (
          <li key={ref}>
            {label ? localText(label, locale) : null}{" "}
            <code className="font-mono text-muted text-xs">{ref}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
