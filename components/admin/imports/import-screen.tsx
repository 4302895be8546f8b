"use client";

import { useQuery } from "@tanstack/react-query";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslations } from "next-intl";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { ButtonLink } from "@/components/ui/button-link";
import { importOptions } from "@/lib/case-imports/case-import-query-options";
import { routes } from "@/lib/routes";
import { ImportCard } from "./import-card";

/** One import, while it runs and afterwards. */
export function ImportScreen({ id }: { id: string }) {
  const t = useTranslations("imports.card");
  const { data: current, error, refetch, isFetching } = useQuery(importOptions(id));
  return (
    <AdminFrame current="imports">
      <ButtonLink
        href={routes.adminImports()}
        variant="quiet"
        className="mb-2 -ml-3"
        icon={<ArrowLeft aria-hidden="true" size={14} />}
      >
        {t("back")}
      </ButtonLink>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {current ? <ImportCard current={current} /> : null}
    </AdminFrame>
  );
}
