"use client";

import {
  Collection,
  Header,
  ListBox,
  type ListBoxProps,
  ListBoxSection,
} from "react-aria-components/ListBox";
import { grouped } from "./grouped-options";
import { optionItem } from "./option-list";
import type { Option } from "./options";

type Props = Omit<ListBoxProps<Option>, "children" | "className" | "style" | "items"> & {
  items: readonly Option[];
  emptyText?: string;
};

/** Options under headings. By itself, because few lists have any and every list is in the case screen's script. */
export function GroupedOptionList({ items, emptyText, ...props }: Props) {
  return (
    <ListBox
      {...props}
      className="max-h-96 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-faint text-sm">{emptyText}</p>}
    >
      {grouped(items).map(({ group, options }) => (
        <ListBoxSection key={group} id={group}>
          <Header className="px-2 pt-2 pb-1 font-medium text-faint text-xs">{group}</Header>
          <Collection items={options}>{optionItem}</Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
