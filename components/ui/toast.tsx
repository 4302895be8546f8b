"use client";

import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { closeToast, readToasts, subscribeToToasts, type Toast } from "./toast-store";

const SHOWN_MS = 7000;

const looks = {
  ok: { icon: CircleCheck, ink: "text-ok" },
  info: { icon: Info, ink: "text-info" },
  bad: { icon: CircleAlert, ink: "text-bad" },
};

function ToastLine({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  const t = useTranslations("common");
  const { icon: Icon, ink } = looks[toast.tone];
  const { id, tone } = toast;
  useEffect(() => {
    if (isHeld || tone === "bad") return;
    const timer = setTimeout(() => closeToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld]);
  return (
    <li className="pointer-events-auto flex items-center gap-2.5 rounded-md border border-line bg-raised py-2 pr-1.5 pl-3 text-sm shadow-float">
      <Icon aria-hidden="true" size={16} className={classNames("shrink-0", ink)} />
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.action ? (
        <button
          type="button"
          className="rounded-sm px-1.5 py-1 font-medium text-accent hover:underline"
          onClick={() => {
            toast.action?.onAction();
            closeToast(id);
          }}
        >
          {toast.action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t("action.close")}
        className="grid size-7 place-items-center rounded-sm text-muted hover:text-fg"
        onClick={() => closeToast(id)}
      >
        <X aria-hidden="true" size={14} />
      </button>
    </li>
  );
}

const nothing: readonly Toast[] = [];

/** Where toasts appear. The region is there before they are, or screen readers would not read them. */
export function ToastRegion() {
  const t = useTranslations("common");
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => nothing);
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      aria-label={t("toast.region")}
      data-print="hide"
      className="pointer-events-none fixed right-4 bottom-[calc(var(--phone-bar)+16px)] z-60 w-[min(380px,calc(100vw-32px))]"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">
        <ol className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastLine key={toast.id} toast={toast} isHeld={isHeld} />
          ))}
        </ol>
      </div>
    </section>
  );
}
