"use client";

import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";

type DialogProps = {
  title: string;
  /** "sheet" comes up from the foot of a phone and in from the side of a desk; "modal" sits in the middle. */
  variant?: "modal" | "sheet";
  size?: "narrow" | "normal" | "wide";
  /** "alertdialog" for a question that must be answered before going on. */
  role?: "dialog" | "alertdialog";
  /** Left out inside a `DialogTrigger`, which then opens and closes it. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** False while something typed would be lost by a click beside the dialog. Escape still closes. */
  isDismissable?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
  footer?: ReactNode | ((close: () => void) => ReactNode);
};

const widths = { narrow: "sm:max-w-96", normal: "sm:max-w-lg", wide: "sm:max-w-3xl" };

const places = {
  modal: {
    overlay: "items-end justify-center sm:items-center sm:p-6",
    box: "w-full max-h-[92dvh] rounded-t-lg sm:max-h-[86dvh] sm:rounded-lg data-entering:translate-y-2",
  },
  sheet: {
    overlay: "items-end justify-end sm:items-stretch",
    box: "w-full max-h-[88dvh] rounded-t-lg data-entering:translate-y-6 sm:max-h-none sm:rounded-none sm:data-entering:translate-x-6 sm:data-entering:translate-y-0",
  },
};

/** A window over the page: React Aria keeps the focus inside and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const {
    title,
    variant = "modal",
    size = "normal",
    role,
    isOpen,
    onOpenChange,
    isDismissable = true,
  } = props;
  const { children, footer } = props;
  const t = useTranslations("common");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      data-modal-open=""
      className={classNames(
        "fixed inset-0 z-50 flex bg-scrim transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0",
        places[variant].overlay,
      )}
    >
      <Modal
        className={classNames(
          "flex border border-line bg-raised text-fg shadow-float transition-transform duration-150",
          places[variant].box,
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-center gap-2 border-line border-b py-2 pr-2 pl-4">
                <Heading slot="title" className="min-w-0 flex-1 font-semibold text-lg">
                  {title}
                </Heading>
                <IconButton
                  label={t("action.close")}
                  icon={<X aria-hidden="true" size={16} />}
                  onPress={close}
                />
              </header>
              <div className="min-h-0 flex-1 overflow-auto p-4">
                {typeof children === "function" ? children(close) : children}
              </div>
              {footer ? (
                <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
                  {typeof footer === "function" ? footer(close) : footer}
                </footer>
              ) : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
