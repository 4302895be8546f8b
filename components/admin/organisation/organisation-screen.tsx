"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { SkeletonLines } from "@/components/ui/skeleton";
import { organisationOptions } from "@/lib/organisation/organisation-query-options";
import { OrganisationForm } from "./organisation-form";

export function OrganisationScreen({ madeAt }: { madeAt: number }) {
  const { data, error, refetch, isFetching } = useQuery(organisationOptions());
  const [saves, setSaves] = useState(0);
  return (
    <AdminFrame current="organisation">
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {data ? (
        // A form starts again after its own save; a colleague's comes as a conflict, not over what is typed.
        <OrganisationForm
          key={saves}
          organisation={data}
          madeAt={madeAt}
          onSaved={() => setSaves(saves + 1)}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
    </AdminFrame>
  );
}
