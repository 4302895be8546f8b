"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { classNames } from "./class-names";
import { GroupedOptionList } from "./grouped-option-list";
import { OptionList } from "./option-list";
import { type Option, optionById } from "./options";
import { Popover } from "./popover";

type FilterChipProps<Id extends string> = {
  label: string;
  options: readonly Option<Id>[];
  /** The chosen ids; none means the filter is off. */
  selected: readonly Id[];
  onChange: (selected: Id[]) => void;
  isMultiple?: boolean;
  /** Shown in place of a value while the filter is off, such as "all". */
  offText?: string;
  /** A filter that always has a value, such as "by week", cannot be cleared. */
  isRequired?: boolean;
};

export function FilterChip<Id extends string>(props: FilterChipProps<Id>) {
  const { label, options, selected, onChange, isMultiple = false, offText, isRequired = false } = props;
  const t = useTranslations("common");
  const chosen = options.filter((option) => selected.includes(option.id));
  const isOn = chosen.length > 0;
  const canClear = isOn && !isRequired;
  const value =
    chosen.length > 2
      ? t("filter.chosen", { count: chosen.length })
      : chosen.map((option) => option.label).join(t("filter.join"));
  const List = options.some(({ group }) => group !== undefined) ? GroupedOptionList : OptionList;
  const keep = (keys: Iterable<string | number>) =>
    onChange([...keys].flatMap((key) => optionById(options, key)?.id ?? []));
  return (
    <span
      className={classNames(
        "inline-flex h-7 max-w-full items-center rounded-full border text-sm transition-colors pointer-coarse:h-10",
        isOn
          ? "border-line-strong bg-surface hover:border-mark"
          : "border-line-strong border-dashed text-muted hover:border-mark",
      )}
    >
      <DialogTrigger>
        <AriaButton
          className={classNames(
            "inline-flex h-full min-w-0 items-center gap-1.5 rounded-full pl-3",
            canClear ? "pr-1" : "pr-2.5",
          )}
        >
          <span className="shrink-0">{label}</span>
          {value || offText ? <b className="truncate font-semibold">{value || offText}</b> : null}
          {canClear ? null : <ChevronDown aria-hidden="true" size={13} className="shrink-0 text-muted" />}
        </AriaButton>
        <Popover label={label} placement="bottom start" className="min-w-44 max-w-80">
          {(close) => (
            <List
              aria-label={label}
              items={options}
              selectionMode={isMultiple ? "multiple" : "single"}
              disallowEmptySelection={isRequired}
              selectedKeys={selected}
              onSelectionChange={(keys) => {
                keep(keys === "all" ? options.map((option) => option.id) : keys);
                if (!isMultiple) close();
              }}
              emptyText={t("field.noOptions")}
              autoFocus
            />
          )}
        </Popover>
      </DialogTrigger>
      {canClear ? (
        <button
          type="button"
          aria-label={t("filter.clear", { label })}
          className="mr-0.5 grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-line hover:text-fg pointer-coarse:size-9"
          onClick={() => onChange([])}
        >
          <X aria-hidden="true" size={13} />
        </button>
      ) : null}
    </span>
  );
}
