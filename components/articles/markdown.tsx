import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import type { PlaceValues } from "@/lib/articles/article-places";
import {
  type LabelledElements,
  type MarkdownLook,
  type MarkdownSectionLevel,
  MarkdownText,
  markdownElements,
  QuoteOrBox,
  TableFrame,
} from "./markdown-elements";

const heading = "mt-5 mb-2 font-semibold first:mt-0";
const block = "my-3 rounded-md border px-3 py-2";
const cell = "border-line border-r border-b px-3 py-1.5 text-left align-top max-sm:min-w-28";

const DESK: MarkdownLook = {
  h1: `${heading} text-xl`,
  h2: `${heading} text-lg`,
  h3: `${heading} text-base`,
  h4: `${heading} text-base`,
  h5: `${heading} text-sm`,
  h6: `${heading} text-sm`,
  steps: `${block} border-accent-line bg-accent-soft/50`,
  warning: `${block} border-warn/50 bg-warn-soft`,
  hotline: `${block} border-info/50 bg-info-soft`,
  blockTitle: "font-medium text-sm",
  quote: "my-3 border-accent-line border-l-2 pl-3 text-muted",
  link: "text-accent underline underline-offset-2",
  task: "mr-1 text-muted",
  paragraph: "my-2 first:mt-0 last:mb-0",
  list: "my-2 list-disc space-y-1 pl-5 marker:text-faint",
  numbered: "my-2 list-decimal space-y-1 pl-6 marker:text-muted",
  code: "rounded-sm bg-line px-1 font-mono text-[0.92em]",
  pre: "my-3 whitespace-pre-wrap rounded-md border border-line bg-bg p-3 text-sm [&>code]:bg-transparent [&>code]:p-0",
  hr: "my-4 border-line",
  tableFrame: "my-3 overflow-x-auto",
  table:
    "min-w-full border-separate border-spacing-0 rounded-md border border-line text-sm [&_tbody_tr:last-child>*]:border-b-0 [&_td:last-child]:border-r-0 [&_th:last-child]:border-r-0",
  headCell: `${cell} bg-bg font-medium text-muted`,
  cell,
};

function Table({ children }: ComponentProps<"table">) {
  const t = useTranslations("common");
  return (
    <TableFrame label={t("table.showTable")} look={DESK}>
      {children}
    </TableFrame>
  );
}

function Quote(props: Parameters<LabelledElements["blockquote"]>[0]) {
  const t = useTranslations("common.block");
  return <QuoteOrBox {...props} labelOf={t} look={DESK} />;
}

const labelled: LabelledElements = { table: Table, blockquote: Quote };
const withSectionLevel = {
  2: markdownElements(DESK, labelled, 2),
  3: markdownElements(DESK, labelled, 3),
};

type MarkdownProps = {
  /** The text as its author wrote it. HTML in it is shown as text. */
  children: string;
  /** The level that `##` becomes: 3 under a heading of the page, which is `#` shifted by one; 2 right under the title. */
  sectionLevel?: MarkdownSectionLevel;
  className?: string;
  /** What stands in the text's {{places}}; without it they are shown as they were written. */
  places?: PlaceValues;
};

/** Markdown in the desk's look. */
export function Markdown({ children, sectionLevel = 3, className, places }: MarkdownProps) {
  return (
    <div className={classNames("text-base leading-relaxed", className)}>
      <MarkdownText elements={withSectionLevel[sectionLevel]} places={places}>
        {children}
      </MarkdownText>
    </div>
  );
}
