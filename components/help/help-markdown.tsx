import {
  MarkdownText,
  markdownElements,
  QuoteOrBox,
  TableFrame,
} from "@/components/articles/markdown-elements";
import type { HelpWords } from "./help-words";

/** A text as the desk draws it, under the page's `h2`, with words for places that no case fills. */
export function HelpMarkdown({ t, children }: { t: HelpWords; children: string }) {
  // The style sheet of these pages goes by elements.
  const look = {};
  const elements = markdownElements(
    look,
    {
      table: (props) => (
        <TableFrame label={t("table")} look={look}>
          {props.children}
        </TableFrame>
      ),
      blockquote: (props) => <QuoteOrBox {...props} labelOf={(block) => t(`block.${block}`)} look={look} />,
    },
    2,
  );
  const places = { wallet: t("places.wallet"), bank: t("places.bank"), hotline: t("places.hotline") };
  return (
    <MarkdownText elements={elements} places={places}>
      {children}
    </MarkdownText>
  );
}
