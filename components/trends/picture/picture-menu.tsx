"use client";

import ImageDown from "lucide-react/icons/image-down";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-store";
import type { PictureType } from "./picture-file";
import type { Drawing } from "./picture-frame";
import { usePictureTexts } from "./picture-texts";

export type PictureSource = {
  /** Of the file, without the days and the type. */
  name: string;
  /** How many cases are drawn, in words, where they are not those of the report. */
  countText?: string;
  /** What of the counting is seen in this chart: its columns of time, which cause of a case is meant. */
  shows?: readonly ("bucket" | "reading")[];
  /** Loaded when it is asked for: most readers of a chart save none. */
  draw: () => Promise<Drawing>;
};

/** Saves a chart as a picture that says what it shows. */
export function PictureMenu({ title, picture }: { title: string; picture: PictureSource }) {
  const t = useTranslations("trends.picture");
  const { texts, days } = usePictureTexts(title, picture);
  const saved = async (type: PictureType): Promise<void> => {
    try {
      const [{ savePicture }, drawing] = await Promise.all([import("./picture-file"), picture.draw()]);
      await savePicture({ texts, drawing, name: `${picture.name}-${days}` }, type);
    } catch {
      showToast({ tone: "bad", text: t("failed") });
    }
  };
  return (
    <Menu
      label={t("label", { title })}
      items={[
        { id: "svg", label: t("svg"), onAction: () => void saved("svg") },
        { id: "png", label: t("png"), onAction: () => void saved("png") },
      ]}
    >
      <IconButton
        size="dense"
        label={t("label", { title })}
        icon={<ImageDown aria-hidden="true" size={15} />}
      />
    </Menu>
  );
}
