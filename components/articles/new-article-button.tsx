"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const NewArticleDialog = lazy(() => import("./new-article-dialog"));

export function NewArticleButton({ causeNames }: { causeNames: Record<string, string> }) {
  const t = useTranslations("articles.create");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden="true" size={14} />} onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <NewArticleDialog causeNames={causeNames} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
