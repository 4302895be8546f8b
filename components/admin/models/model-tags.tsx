import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";

const TONES: Record<ModelVersion["status"], Tone> = { published: "ok", draft: "info", retired: "neutral" };

export function ModelTags({ model }: { model: Pick<ModelVersion, "status" | "learning"> }) {
  const t = useTranslations("models");
  return (
    <>
      <Tag tone={TONES[model.status]}>{t(`status.${model.status}`)}</Tag>
      {model.learning?.isSuspicious ? (
        <Tag tone="warn" icon={<TriangleAlert aria-hidden="true" size={12} />}>
          {t("suspicious")}
        </Tag>
      ) : null}
    </>
  );
}
