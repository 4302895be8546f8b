"use client";

import { useMutation } from "@tanstack/react-query";
import ShieldCheck from "lucide-react/icons/shield-check";
import { useFormatter, useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { postVerification } from "@/lib/audit/audit-fetchers";
import type { AuditVerification } from "@/lib/audit/audit-schema";

function Verdict({
  verification: { seals, entries, sealedUntil, last, faults },
}: {
  verification: AuditVerification;
}) {
  const t = useTranslations("integrations.audit");
  const format = useFormatter();
  const time = (iso: string | null): string =>
    iso === null
      ? t("beginning")
      : format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "medium" });
  if (seals === 0) return <p className="text-muted">{t("noSeals")}</p>;
  return (
    <div className="grid gap-1.5">
      {faults.length === 0 ? (
        <p className="text-ok">{t("holds", { seals, entries, until: time(sealedUntil) })}</p>
      ) : (
        <div className="text-bad">
          <p className="font-medium">{t("broken", { count: faults.length })}</p>
          <ul className="list-disc pl-5">
            {faults.map(({ number, fault, from, to }) => (
              <li key={`${number}-${fault}`}>
                {t(`fault.${fault}`, { number, from: time(from), to: time(to) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {last ? (
        <p className="break-all text-muted text-xs">
          {t("note")}{" "}
          <code className="select-all font-mono">
            {last.number}:{last.hash}
          </code>
        </p>
      ) : null}
    </div>
  );
}

/** Whether the sealed trail is still as it was. */
export function VerifyPanel() {
  const t = useTranslations("integrations.audit");
  const verification = useMutation({ mutationFn: postVerification });
  return (
    <Section title={t("seal")} hint={t("sealHelp")}>
      <div className="grid gap-3 text-sm">
        <Button
          className="justify-self-start"
          icon={<ShieldCheck aria-hidden="true" size={14} />}
          onPress={() => verification.mutate()}
          isPending={verification.isPending}
        >
          {t("verify")}
        </Button>
        <SaveError error={verification.error} />
        <div role="status">{verification.data ? <Verdict verification={verification.data} /> : null}</div>
      </div>
    </Section>
  );
}
