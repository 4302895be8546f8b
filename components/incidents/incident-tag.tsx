import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import type { IncidentState } from "@/lib/incidents/incident-state";

const TONES: Record<IncidentState, Tone> = {
  proposed: "warn",
  open: "bad",
  closed: "ok",
  dismissed: "neutral",
  faded: "neutral",
};

export function IncidentTag({ state }: { state: IncidentState }) {
  const t = useTranslations("incidents.state");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
