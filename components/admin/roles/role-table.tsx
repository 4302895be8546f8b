import Check from "lucide-react/icons/check";
import { useTranslations } from "next-intl";
import { can, PERMISSIONS, type Permission, ROLES } from "@/lib/auth/permissions";

const ALL = Object.keys(PERMISSIONS) as Permission[];

/** Drawn from the very table by which the server refuses. */
export function RoleTable() {
  const t = useTranslations("integrations.roles");
  const common = useTranslations("common");
  return (
    <div className="overflow-x-auto rounded-md border border-line bg-surface">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="text-muted text-xs">
          <tr>
            <th scope="col" className="px-4 py-2 font-medium">
              {t("permission")}
            </th>
            {ROLES.map((role) => (
              <th
                key={role}
                scope="col"
                className="w-28 px-2 py-2 text-center font-medium max-sm:w-16 max-sm:px-0.5"
              >
                {common(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ALL.map((permission) => (
            <tr key={permission} className="border-line border-t">
              <th scope="row" className="min-w-36 px-4 py-1.5 font-normal max-sm:pr-1">
                {t(`name.${permission}`)}
                <code className="ml-2 font-mono text-faint text-xs max-sm:ml-0 max-sm:block">
                  {permission}
                </code>
              </th>
              {ROLES.map((role) => (
                <td key={role} className="px-2 py-1.5 text-center max-sm:px-1">
                  {can(role, permission) ? (
                    <>
                      <Check aria-hidden="true" size={16} className="inline text-ok" />
                      <span className="sr-only">{t("may")}</span>
                    </>
                  ) : (
                    <span className="text-faint">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{t("mayNot")}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
