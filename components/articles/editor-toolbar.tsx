"use client";

import Bold from "lucide-react/icons/bold";
import Braces from "lucide-react/icons/braces";
import Heading from "lucide-react/icons/heading";
import Link from "lucide-react/icons/link";
import List from "lucide-react/icons/list";
import ListOrdered from "lucide-react/icons/list-ordered";
import MessageSquareWarning from "lucide-react/icons/message-square-warning";
import Table from "lucide-react/icons/table";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { BLOCK_NAMES, type BlockName, PLACE_NAMES, type PlaceName } from "@/lib/articles/article-places";
import { INSERTIONS, type Insertion } from "@/lib/articles/editor-insertions";

const ICONS: Record<Insertion, typeof Bold> = {
  heading: Heading,
  bold: Bold,
  list: List,
  steps: ListOrdered,
  link: Link,
  table: Table,
};

type EditorToolbarProps = {
  /** The name of the field that it writes into. */
  field: string;
  onInsert: (kind: Insertion) => void;
  onBlock: (block: BlockName) => void;
  onPlace: (place: PlaceName) => void;
  /** After a choice from a menu, once the menu is gone: it would take the focus back. */
  onChosen: () => void;
};

/** What can be put into a text without knowing Markdown. One stop of the Tab key; arrows lead through it. */
export function EditorToolbar({ field, onInsert, onBlock, onPlace, onChosen }: EditorToolbarProps) {
  const t = useTranslations("articles.toolbar");
  const block = useTranslations("common.block");
  // A menu that closes gives the focus to whichever button the toolbar held last.
  const isChosen = useRef(false);
  const passOn = () => {
    if (!isChosen.current) return;
    isChosen.current = false;
    onChosen();
  };
  const choosing = (work: () => void) => () => {
    isChosen.current = true;
    work();
  };
  return (
    <Toolbar
      aria-label={t("label", { field })}
      className="flex shrink-0 flex-wrap gap-0.5 border-line border-b bg-bg p-1"
    >
      {INSERTIONS.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <IconButton
            key={kind}
            label={t(kind)}
            icon={<Icon aria-hidden="true" size={16} />}
            onPress={() => onInsert(kind)}
            onFocus={passOn}
          />
        );
      })}
      <Menu
        label={t("block")}
        placement="bottom start"
        items={BLOCK_NAMES.map((id) => ({ id, label: block(id), onAction: choosing(() => onBlock(id)) }))}
      >
        <IconButton
          label={t("block")}
          icon={<MessageSquareWarning aria-hidden="true" size={16} />}
          onFocus={passOn}
        />
      </Menu>
      <Menu
        label={t("place")}
        placement="bottom start"
        items={PLACE_NAMES.map((id) => ({
          id,
          label: t(`places.${id}`),
          description: `{{${id}}}`,
          onAction: choosing(() => onPlace(id)),
        }))}
      >
        <IconButton label={t("place")} icon={<Braces aria-hidden="true" size={16} />} onFocus={passOn} />
      </Menu>
    </Toolbar>
  );
}
