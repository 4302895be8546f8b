"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { routes } from "@/lib/routes";

type VersionChoiceProps = { slug: string; numbers: readonly number[]; from: number; to: number };

/** Which two versions are compared; the choice stands in the address. */
export function VersionChoice({ slug, numbers, from, to }: VersionChoiceProps) {
  const t = useTranslations("articles");
  const router = useRouter();
  const options = [...numbers]
    .sort((left, right) => right - left)
    .map((number) => ({ id: String(number), label: t("version", { number }) }));
  const go = (chosen: { from?: string; to?: string }) =>
    router.replace(routes.compareArticle(slug, { from: String(from), to: String(to), ...chosen }), {
      scroll: false,
    });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t("compare.from")}
        options={options}
        value={String(from)}
        onChange={(number) => go({ from: number })}
        className="w-44"
      />
      <Select
        label={t("compare.to")}
        options={options}
        value={String(to)}
        onChange={(number) => go({ to: number })}
        className="w-44"
      />
    </div>
  );
}
