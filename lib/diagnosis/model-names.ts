import { type Locale, localText } from "@/lib/i18n/locale";
import type { ModelDocument } from "./model-schema";

/** What the codes of a model are called in one language. */
export type ModelNames = {
  causes: Record<string, string>;
  checks: Record<string, { question: string; answers: Record<string, string> }>;
};

/** A cause is called as the desk calls it, or as the document does where the desk does not know it. */
export function modelNames(
  { causes, checks }: ModelDocument,
  deskCauses: Record<string, string>,
  locale: Locale,
): ModelNames {
  const ownNames = causes.flatMap(({ code, name }) =>
    name ? [[code, localText(name, locale)] as const] : [],
  );
  return {
    causes: { ...Object.fromEntries(ownNames), ...deskCauses },
    checks: Object.fromEntries(
      checks.map(({ code, question, answers }) => [
        code,
        {
          question: localText(question, locale),
          answers: Object.fromEntries(
            answers.map((answer) => [answer.code, localText(answer.label, locale)]),
          ),
        },
      ]),
    ),
  };
}
