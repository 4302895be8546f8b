"use client";

import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ImportStatus } from "@/lib/case-imports/import-status";

const TONES: Record<ImportStatus, Tone> = {
  uploading: "info",
  uploaded: "info",
  checking: "info",
  checked: "warn",
  running: "info",
  done: "ok",
  failed: "bad",
  cancelled: "neutral",
};

export function StatusTag({ status }: { status: ImportStatus }) {
  const t = useTranslations("imports.status");
  return <Tag tone={TONES[status]}>{t(status)}</Tag>;
}
