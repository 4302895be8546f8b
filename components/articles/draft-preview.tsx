import { useTranslations } from "next-intl";
import { textFault } from "@/lib/articles/article-places";
import { placeValues } from "@/lib/articles/place-values";
import { customerSection } from "@/lib/articles/sections";
import { undrawnLinks } from "@/lib/articles/undrawn-links";
import { Markdown } from "./markdown";
import { langOf, type TextLanguage } from "./text-language";

/** Who reads: an agent the whole article, a customer what the customer does. */
export type Voice = "agent" | "customer";
export const VOICES = ["agent", "customer"] as const satisfies readonly Voice[];

/** A case to show a text by: one bank, one wallet. */
const EXAMPLE = {
  zh: { wallet: "支付宝", bank: "工商银行", hotline: "95588" },
  en: { wallet: "Alipay", bank: "ICBC", hotline: "95588" },
};

type DraftPreviewProps = { language: TextLanguage; title: string; body: string; voice?: Voice };

function PreviewBody({ language, body, voice }: { language: TextLanguage; body: string; voice: Voice }) {
  const t = useTranslations("articles.edit");
  const errors = useTranslations("articles.fault");
  const note = (text: string) => <p className="text-faint text-sm">{text}</p>;
  if (!body.trim()) return note(t("previewEmpty"));
  const fault = textFault(body);
  if (fault) return <p className="text-sm text-warn">{errors("notDrawn", { line: fault.params.line })}</p>;
  const places = placeValues(EXAMPLE[language], language);
  if (voice === "agent") return <Markdown places={places}>{body}</Markdown>;
  const section = customerSection(body);
  return section?.body ? <Markdown places={places}>{section.body}</Markdown> : note(t("previewNoCustomer"));
}

/** One language of a draft as its readers will see it, with an example in its places. */
export function DraftPreview({ language, title, body, voice = "agent" }: DraftPreviewProps) {
  const t = useTranslations("articles.edit");
  const undrawn = undrawnLinks(body);
  return (
    <section
      lang={langOf[language]}
      aria-label={t(`previewOf.${language}`)}
      className="min-w-0 rounded-lg border border-line bg-surface px-5 py-4"
    >
      <p className="mb-3 border-line border-b pb-2 text-faint text-xs">
        {t(`previewOf.${language}`)} · {t(`voice.${voice}`)}
      </p>
      {voice === "agent" ? <h2 className="mb-3 break-words font-semibold text-xl">{title}</h2> : null}
      <PreviewBody language={language} body={body} voice={voice} />
      {undrawn > 0 ? (
        <p className="mt-3 border-line border-t pt-2 text-warn text-xs">{t("undrawn", { count: undrawn })}</p>
      ) : null}
    </section>
  );
}
