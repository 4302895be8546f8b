"use client";

import { classNames } from "@/components/ui/class-names";
import type { Option } from "@/components/ui/options";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import { useDraft, usePlace } from "./draft-context";
import { useTyped } from "./use-typed";

// Native fields: a model has thousands of cells, and the desk's own fields cost twenty times as much to draw.
const cellClass =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 text-base text-fg hover:border-mark focus:border-accent aria-invalid:border-bad aria-invalid:bg-bad-soft max-sm:text-lg";
const cellHeight = "h-8 pointer-coarse:h-10";

type CellProps = { path: DraftPath; label: string; className?: string };

export function TextCell({
  path,
  label,
  value,
  onText,
  rows,
  className,
  lang,
}: CellProps & {
  value: string;
  /** By default the text is put at the path. */
  onText?: (text: string) => void;
  rows?: number;
  lang?: string;
}) {
  const { set } = useDraft();
  const { id, isFaulty } = usePlace(path);
  const common = {
    id,
    value,
    lang,
    "aria-label": label,
    "aria-invalid": isFaulty || undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      onText ? onText(target.value) : set(path, target.value),
  };
  return rows ? (
    <textarea {...common} rows={rows} className={classNames(cellClass, "py-1.5", className)} />
  ) : (
    <input {...common} className={classNames(cellClass, cellHeight, className)} />
  );
}

type NumberCellProps = CellProps & {
  value: number;
  /** By default the number at the path. */
  onNumber?: (value: number) => void;
};

/** What is typed stands as it is until the field is left; every number on the way is taken at once. */
export function NumberCell({ path, label, value, onNumber, className }: NumberCellProps) {
  const { set } = useDraft();
  const { id, isFaulty } = usePlace(path);
  const [typed, setTyped] = useTyped();
  const isNumber = typed === null || (typed.trim() !== "" && Number.isFinite(Number(typed)));
  return (
    <input
      id={id}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isFaulty || !isNumber || undefined}
      value={typed ?? String(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = Number(target.value);
        if (target.value.trim() === "" || !Number.isFinite(next)) return;
        if (onNumber) onNumber(next);
        else set(path, next);
      }}
      onBlur={() => setTyped(null)}
      className={classNames(cellClass, cellHeight, "text-right tabular-nums", className)}
    />
  );
}

type ChoiceCellProps<Id extends string> = CellProps & {
  options: readonly Option<Id>[];
  value: Id;
  /** By default the choice is put at the path. */
  onChoose?: (value: Id) => void;
};

export function ChoiceCell<Id extends string>(props: ChoiceCellProps<Id>) {
  const { path, label, options, value, onChoose, className } = props;
  const { set } = useDraft();
  const { id, isFaulty } = usePlace(path);
  return (
    <select
      id={id}
      aria-label={label}
      aria-invalid={isFaulty || undefined}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.id === target.value);
        if (!chosen) return;
        if (onChoose) onChoose(chosen.id);
        else set(path, chosen.id);
      }}
      className={classNames(cellClass, cellHeight, className)}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Both languages of a text, side by side where there is room. */
export function TextPair({
  path,
  label,
  text,
  rows,
}: {
  path: DraftPath;
  label: (language: "zh" | "en") => string;
  text: { zh: string; en: string };
  rows?: number;
}) {
  return (
    <div className="grid min-w-0 gap-1.5 md:grid-cols-2">
      {(["zh", "en"] as const).map((language) => (
        <TextCell
          key={language}
          path={[...path, language]}
          label={label(language)}
          value={text[language]}
          rows={rows}
          lang={language === "zh" ? "zh-CN" : "en"}
        />
      ))}
    </div>
  );
}
