"use client";

import Check from "lucide-react/icons/check";
import { ListBox, ListBoxItem, type ListBoxProps } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { classNames } from "./class-names";
import type { Option } from "./options";

type Props = Omit<ListBoxProps<Option>, "children" | "className" | "style"> & { emptyText?: string };

export const optionClass =
  "flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none data-disabled:opacity-50 data-focused:bg-accent-soft data-focus-visible:bg-accent-soft pointer-coarse:py-2.5";

/** An option in its list. */
export const optionItem = (option: Option) => (
  <ListBoxItem id={option.id} textValue={option.label} className={optionClass}>
    {({ isSelected }) => (
      <>
        <span className="min-w-0 flex-1">
          <Text slot="label" className={classNames("block", isSelected && "font-medium")}>
            {option.label}
          </Text>
          {option.description ? (
            <Text slot="description" className="block text-faint text-xs">
              {option.description}
            </Text>
          ) : null}
        </span>
        <Check
          aria-hidden="true"
          size={14}
          className={classNames("shrink-0 text-accent", !isSelected && "invisible")}
        />
      </>
    )}
  </ListBoxItem>
);

/** The list of options inside a select, combo box or filter. */
export function OptionList({ emptyText, ...props }: Props) {
  return (
    <ListBox
      {...props}
      className="max-h-96 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-faint text-sm">{emptyText}</p>}
    >
      {optionItem}
    </ListBox>
  );
}
