"use client";

import RotateCcw from "lucide-react/icons/rotate-ccw";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { PublishDialog } from "./publish-dialog";
import { RollBackDialog } from "./roll-back-dialog";

/** What can be done with a version: a draft is published, an earlier one is rolled back to. */
export function ModelActions({ model }: { model: ModelVersionDetail }) {
  const t = useTranslations("models");
  const [isAsking, setAsking] = useState(false);
  if (model.status === "published") return null;
  const isDraft = model.status === "draft";
  const Question = isDraft ? PublishDialog : RollBackDialog;
  return (
    <>
      <Button
        variant={isDraft ? "primary" : "default"}
        icon={isDraft ? null : <RotateCcw aria-hidden="true" size={14} />}
        onPress={() => setAsking(true)}
      >
        {t(isDraft ? "publish.open" : "rollBack.open")}
      </Button>
      {isAsking ? <Question model={model} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
