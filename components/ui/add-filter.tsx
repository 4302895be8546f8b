"use client";

import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { Kbd } from "./kbd";
import { OptionList } from "./option-list";
import type { Option } from "./options";
import { Popover } from "./popover";

type Field<Key extends string> = { key: Key; label: string; options: readonly Option[] };

type FilterStepsProps<Key extends string> = {
  label: string;
  fields: readonly Field<Key>[];
  onChoose: (key: Key, value: string) => void;
};

/** First which filter, then which value, in one small list; the whole of it works with arrows and Enter. */
function FilterSteps<Key extends string>({ label, fields, onChoose }: FilterStepsProps<Key>) {
  const [field, setField] = useState<Field<Key> | null>(null);
  if (!field) {
    return (
      <OptionList
        key="fields"
        aria-label={label}
        items={fields.map((one) => ({ id: one.key, label: one.label }))}
        selectionMode="single"
        onSelectionChange={(keys) => setField(fields.find(({ key }) => new Set(keys).has(key)) ?? null)}
        autoFocus
      />
    );
  }
  return (
    <>
      <p className="border-line border-b px-3 py-1.5 font-medium text-muted text-xs">{field.label}</p>
      <OptionList
        key={field.key}
        aria-label={field.label}
        items={field.options}
        selectionMode="single"
        onSelectionChange={(keys) => {
          const chosen = field.options.find(({ id }) => new Set(keys).has(id));
          if (chosen) onChoose(field.key, chosen.id);
        }}
        autoFocus
      />
    </>
  );
}

type AddFilterProps<Key extends string> = FilterStepsProps<Key> & {
  /** The key that opens it, which the screen listens for. */
  kbd?: string;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** One button for all the filters that have no chip of their own while they are off. */
export function AddFilter<Key extends string>(props: AddFilterProps<Key>) {
  const { label, kbd, isOpen, onOpenChange, fields, onChoose } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <AriaButton
        aria-keyshortcuts={kbd}
        className="inline-flex h-7 items-center gap-1.5 rounded-full border border-line-strong border-dashed px-3 text-muted text-sm transition-colors hover:border-mark hover:text-fg pointer-coarse:h-10"
      >
        <Plus aria-hidden="true" size={13} />
        {label}
        {kbd ? <Kbd keys={kbd} /> : null}
      </AriaButton>
      <Popover label={label} placement="bottom start" className="min-w-44 max-w-80">
        {(close) => (
          <FilterSteps
            label={label}
            fields={fields}
            onChoose={(key, value) => {
              onChoose(key, value);
              close();
            }}
          />
        )}
      </Popover>
    </DialogTrigger>
  );
}
