"use client";

import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { classNames } from "./class-names";
import { floatingClass } from "./floating";
import { Kbd } from "./kbd";
import { optionClass } from "./option-list";

export type MenuEntry = {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  kbd?: string;
  href?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  onAction?: () => void;
};

type MenuProps = {
  label: string;
  items: readonly MenuEntry[];
  placement?: PopoverProps["placement"];
  /** The button that opens it: `Button` or `IconButton`. */
  children: ReactElement;
};

export function Menu({ label, items, placement = "bottom end", children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} className={classNames(floatingClass, "min-w-40 max-w-80")}>
        <AriaMenu aria-label={label} items={items} className="max-h-96 overflow-auto p-1 outline-none">
          {({ icon, kbd, isDanger, label: text, description, ...item }) => (
            <MenuItem {...item} textValue={text} className={classNames(optionClass, isDanger && "text-bad")}>
              {icon}
              <span className="min-w-0 flex-1">
                <Text slot="label" className="block">
                  {text}
                </Text>
                {description ? (
                  <Text slot="description" className="block text-faint text-xs">
                    {description}
                  </Text>
                ) : null}
              </span>
              {kbd ? <Kbd keys={kbd} /> : null}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
