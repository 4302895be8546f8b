import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { routes } from "@/lib/routes";

/** Also what a page without permission looks like: it says nothing of what is there. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <div className="grid min-h-[70dvh] place-items-center p-6 text-center">
      <div className="grid max-w-96 justify-items-center gap-3">
        <h1 className="font-semibold text-xl">{t("error.notFoundTitle")}</h1>
        <p className="text-pretty text-muted">{t("error.notFound")}</p>
        <ButtonLink href={routes.home()} variant="primary">
          {t("action.home")}
        </ButtonLink>
      </div>
    </div>
  );
}
