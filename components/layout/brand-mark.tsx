import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";

export type Brand = { name: string; logoUrl: string | null };

/** The organisation's logo, or the product's mark on the accent. Its name stands beside it or in its tooltip. */
export function BrandMark({ brand, className }: { brand: Brand; className?: string }) {
  const t = useTranslations("common.app");
  if (brand.logoUrl) {
    return (
      // biome-ignore lint/performance/noImgElement: the image optimiser is off, and the picture is at most 100 KB.
      <img
        src={brand.logoUrl}
        alt=""
        title={brand.name}
        className={classNames("shrink-0 rounded-lg object-contain", className)}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      title={brand.name}
      className={classNames(
        "grid shrink-0 place-items-center rounded-lg bg-accent font-semibold text-accent-ink text-lg",
        className,
      )}
    >
      {t("mark")}
    </span>
  );
}
