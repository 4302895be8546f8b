import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import type { PlaceValues } from "@/lib/articles/article-places";
import { articleSections, customerSection } from "@/lib/articles/sections";

type RemedyTextProps = {
  body: string;
  places: PlaceValues;
  Markdown: ComponentType<{ children: string; sectionLevel?: 2 | 3; places?: PlaceValues }>;
};

/** An article as the case screen shows it: the customer's steps, the rest behind one line. */
export function RemedyText({ body, places, Markdown }: RemedyTextProps) {
  const t = useTranslations("cases.remedy");
  const customer = customerSection(body);
  const others = articleSections(body).filter(({ heading }) => heading !== customer?.heading);
  return (
    <>
      <div className="text-sm">
        <Markdown places={places}>{customer?.body ?? body}</Markdown>
      </div>
      {customer && others.length > 0 ? (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-muted hover:text-fg">{t("more")}</summary>
          {others.map(({ heading, body: text }) => (
            <div key={heading} className="mt-3">
              <h4 className="font-semibold text-sm">{heading}</h4>
              <Markdown places={places}>{text}</Markdown>
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}
