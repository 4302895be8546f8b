import type { getTranslations } from "next-intl/server";
import type { Option } from "@/components/ui/options";
import { NO_CAUSE } from "@/lib/cases/case-filter";
import type { ChoiceKey, FilterChoices } from "@/lib/cases/filter-choices";
import { type Locale, localText } from "@/lib/i18n/locale";

type Translate = Awaited<ReturnType<typeof getTranslations<"cases">>>;

/** `UPOP:66` as people say it: "UPOP 66". */
const codeText = (code: string): string => code.replace(":", " ").trim();

/** The choices by name, for each filter that takes them. Made on the server, so that a page carries one language. */
export function choiceOptions(
  t: Translate,
  { people, models, articles, remedies, codes }: FilterChoices,
  locale: Locale,
): Record<ChoiceKey, Option[]> {
  const none = (key: Exclude<ChoiceKey, "model">) => ({ id: NO_CAUSE, label: t(`choice.none.${key}`) });
  const persons = people.map(({ id, name }) => ({ id, label: name }));
  return {
    code: [...codes.map((code) => ({ id: code, label: codeText(code) })), none("code")],
    agent: [...persons, none("agent")],
    assignee: [...persons, none("assignee")],
    model: models.map((number) => ({
      id: String(number),
      label: t("choice.modelVersion", { number }),
    })),
    article: [
      ...articles.map(({ id, title, number }) => ({
        id,
        label: t("choice.articleVersion", { title: localText(title, locale), number }),
      })),
      none("article"),
    ],
    remedy: [
      ...remedies.map(({ code, name }) => ({ id: code, label: localText(name, locale) })),
      none("remedy"),
    ],
  };
}

/** The teams by name, with the one that stands in the address. */
export const teamOptions = (
  teams: readonly { id: string; name: string }[],
  value: string | undefined,
): Option[] =>
  withOwnValue(
    teams.map(({ id, name }) => ({ id, label: name })),
    value,
  );

/** The options with the value that stands in the address, which is its own name where nobody knows a better one. */
export const withOwnValue = (options: readonly Option[], value: string | undefined): Option[] =>
  value === undefined || options.some(({ id }) => id === value)
    ? [...options]
    : [...options, { id: value, label: codeText(value) }];
