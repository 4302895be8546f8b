"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { instantOfWallTime } from "@/lib/catalog/zoned-time";

type ScheduleDialogProps = { onClose: () => void; onSchedule: (publishAt: string) => void };

/** Asks for the time at which the draft is to be published, in the zone of the desk. */
export function ScheduleDialog({ onClose, onSchedule }: ScheduleDialogProps) {
  const t = useTranslations("articles.schedule");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  const [time, setTime] = useState("");
  const publishAt = instantOfWallTime(time, timeZone);
  return (
    <Dialog
      title={t("title")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={publishAt === null}
            onPress={() => {
              if (publishAt === null) return;
              onClose();
              onSchedule(publishAt);
            }}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="text-muted text-sm">{t("help")}</p>
        <TextField
          label={t("time")}
          description={t("zone", { zone: timeZone })}
          type="datetime-local"
          value={time}
          onChange={setTime}
          isRequired
          autoFocus
        />
      </div>
    </Dialog>
  );
}
