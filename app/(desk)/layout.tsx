import ChartLine from "lucide-react/icons/chart-line";
import FileText from "lucide-react/icons/file-text";
import ListFilter from "lucide-react/icons/list-filter";
import Settings2 from "lucide-react/icons/settings-2";
import Target from "lucide-react/icons/target";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { IncidentRibbon } from "@/components/incidents/incident-ribbon";
import { AppFrame, type NavItem } from "@/components/layout/app-frame";
import { brandOf } from "@/components/layout/brand-of";
import { DemoRibbon } from "@/components/layout/demo-ribbon";
import { MoreMessages } from "@/components/layout/more-messages";
import { OfflineRibbon } from "@/components/layout/offline-ribbon";
import { SearchBox } from "@/components/layout/search-box";
import { SignOutButton } from "@/components/layout/sign-out-button";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { hasDemoCases } from "@/lib/demo/demo-notice-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

const ICON = { size: 18, strokeWidth: 1.7, "aria-hidden": true } as const;

/** The frame of the signed-in screens. It hides what a role cannot use; each page and query checks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const t = await getTranslations("common");
  const isDemo = await hasDemoCases(actor);
  const running = await listIncidents(actor, { state: "running" });
  const locale = await getLocale();
  const { ribbon, place } = messagesOf(locale).incidents;
  const nav: NavItem[] = [
    { href: routes.cases(), labelKey: "cases", icon: <ListFilter {...ICON} /> },
    ...(can(actor.role, "trends:read")
      ? [{ href: routes.trends(), labelKey: "trends", icon: <ChartLine {...ICON} /> } as const]
      : []),
    ...(can(actor.role, "quality:read")
      ? [{ href: routes.quality(), labelKey: "quality", icon: <Target {...ICON} /> } as const]
      : []),
    { href: routes.incidents(), labelKey: "incidents", icon: <TriangleAlert {...ICON} /> },
    { href: routes.articles(), labelKey: "articles", icon: <FileText {...ICON} /> },
    ...(can(actor.role, "maintenance:write")
      ? [{ href: routes.admin(), labelKey: "admin", icon: <Settings2 {...ICON} /> } as const]
      : []),
  ];
  return (
    <AppFrame
      brand={brandOf(await organisationSettings(), locale)}
      nav={nav}
      user={{ displayName: actor.displayName, role: actor.role }}
      search={<SearchBox action={routes.cases()} />}
      ribbon={
        <>
          <OfflineRibbon />
          <MoreMessages messages={{ incidents: { ribbon, place } }}>
            <IncidentRibbon running={running} hasAlarms={can(actor.role, "incident:write")} />
          </MoreMessages>
          {isDemo ? <DemoRibbon /> : null}
        </>
      }
      signOut={<SignOutButton label={t("user.signOut")} />}
    >
      {children}
    </AppFrame>
  );
}
