import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { classNames } from "@/components/ui/class-names";
import { type BlockName, isBlock, type PlaceValues } from "@/lib/articles/article-places";
import { remarkBlocks, remarkPlaces } from "./remark-blocks";
import { isSafeLink } from "./safe-link";

const heading = "mt-5 mb-2 font-semibold first:mt-0";

/** `##` becomes an element of the level; what lies above and below it follows. HTML stops at six. */
function headings(sectionLevel: 2 | 3): Components {
  const [one, two, three] =
    sectionLevel === 2 ? (["h2", "h2", "h3"] as const) : (["h2", "h3", "h4"] as const);
  const [four, five] = sectionLevel === 2 ? (["h4", "h5"] as const) : (["h5", "h6"] as const);
  const tag = (Tag: "h2" | "h3" | "h4" | "h5" | "h6", size: string) =>
    function Heading({ children }: ComponentProps<"h2">) {
      return <Tag className={classNames(heading, size)}>{children}</Tag>;
    };
  return {
    h1: tag(one, "text-xl"),
    h2: tag(two, "text-lg"),
    h3: tag(three, "text-base"),
    h4: tag(four, "text-base"),
    h5: tag(five, "text-sm"),
    h6: tag("h6", "text-sm"),
  };
}

function Table({ children }: ComponentProps<"table">) {
  const t = useTranslations("common");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard cannot scroll it
    <figure aria-label={t("table.showTable")} tabIndex={0} className="my-3 overflow-x-auto">
      <table className="min-w-full border-separate border-spacing-0 rounded-md border border-line text-sm [&_tbody_tr:last-child>*]:border-b-0 [&_td:last-child]:border-r-0 [&_th:last-child]:border-r-0">
        {children}
      </table>
    </figure>
  );
}

const BLOCK_LOOK: Record<BlockName, string> = {
  steps: "border-accent-line bg-accent-soft/50",
  warning: "border-warn/50 bg-warn-soft",
  hotline: "border-info/50 bg-info-soft",
};

/** A quote, or a box with its name over it. */
function Quote({ children, ...props }: ComponentProps<"blockquote"> & { "data-block"?: string }) {
  const t = useTranslations("common.block");
  const block = props["data-block"] ?? "";
  if (!isBlock(block))
    return <blockquote className="my-3 border-accent-line border-l-2 pl-3 text-muted">{children}</blockquote>;
  return (
    <section
      aria-label={t(block)}
      className={classNames("my-3 rounded-md border px-3 py-2", BLOCK_LOOK[block])}
    >
      <p className="font-medium text-sm">{t(block)}</p>
      {children}
    </section>
  );
}

const cell = "border-line border-r border-b px-3 py-1.5 text-left align-top max-sm:min-w-28";

/** What may be drawn, each in the desk's look. An image is its description, and a link elsewhere is its text. */
const elements: Components = {
  a: ({ href, children }) =>
    href && isSafeLink(href) ? (
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="text-accent underline underline-offset-2"
      >
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => (alt ? <span>{alt}</span> : null),
  // The box of a task list: drawn, not a field that could not be named or ticked.
  input: ({ checked }) => <span className="mr-1 text-muted">{checked ? "☑" : "☐"}</span>,
  p: ({ children }) => <p className="my-2 first:mt-0 last:mb-0">{children}</p>,
  ul: ({ children }) => <ul className="my-2 list-disc space-y-1 pl-5 marker:text-faint">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-2 list-decimal space-y-1 pl-6 marker:text-muted">
      {children}
    </ol>
  ),
  blockquote: Quote,
  code: ({ children }) => <code className="rounded-sm bg-line px-1 font-mono text-[0.92em]">{children}</code>,
  pre: ({ children }) => (
    <pre className="my-3 whitespace-pre-wrap rounded-md border border-line bg-bg p-3 text-sm [&>code]:bg-transparent [&>code]:p-0">
      {children}
    </pre>
  ),
  hr: () => <hr className="my-4 border-line" />,
  table: Table,
  th: ({ children }) => (
    <th scope="col" className={classNames(cell, "bg-bg font-medium text-muted")}>
      {children}
    </th>
  ),
  td: ({ children }) => <td className={cell}>{children}</td>,
};

const withSectionLevel = { 2: { ...elements, ...headings(2) }, 3: { ...elements, ...headings(3) } };

type MarkdownProps = {
  /** The text as its author wrote it. HTML in it is shown as text. */
  children: string;
  /** The level that `##` becomes: 3 under a heading of the page, which is `#` shifted by one; 2 right under the title. */
  sectionLevel?: 2 | 3;
  className?: string;
  /** What stands in the text's {{places}}; without it they are shown as they were written. */
  places?: PlaceValues;
};

/** The one way to draw what people write: no HTML, no scripts, nothing loaded from elsewhere. */
export function Markdown({ children, sectionLevel = 3, className, places }: MarkdownProps) {
  return (
    <div className={classNames("text-base leading-relaxed", className)}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, remarkBlocks, ...(places ? [remarkPlaces(places)] : [])]}
        components={withSectionLevel[sectionLevel]}
        urlTransform={(address) => (isSafeLink(address) ? address : "")}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
