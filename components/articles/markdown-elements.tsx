import type { ComponentProps, ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { type BlockName, isBlock, type PlaceValues } from "@/lib/articles/article-places";
import { remarkBlocks, remarkPlaces } from "./remark-blocks";
import { isSafeLink } from "./safe-link";

type LookName =
  | BlockName
  | "blockTitle"
  | "cell"
  | "code"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "headCell"
  | "hr"
  | "link"
  | "list"
  | "numbered"
  | "paragraph"
  | "pre"
  | "quote"
  | "table"
  | "tableFrame"
  | "task";

/** Class names by what is drawn; none where a style sheet goes by elements. */
export type MarkdownLook = Partial<Record<LookName, string>>;

export type MarkdownSectionLevel = 2 | 3;

type Levels = readonly ["h2" | "h3", "h2" | "h3", "h3" | "h4", "h4" | "h5", "h5" | "h6", "h6"];
/** `##` becomes an element of the level; what lies above and below it follows. HTML stops at six. */
const LEVELS: Record<MarkdownSectionLevel, Levels> = {
  2: ["h2", "h2", "h3", "h4", "h5", "h6"],
  3: ["h2", "h3", "h4", "h5", "h6", "h6"],
};
const WRITTEN = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

const headingOf =
  (Tag: Levels[number], look: string | undefined): Components["h2"] =>
  ({ children }) => <Tag className={look}>{children}</Tag>;

const headings = (look: MarkdownLook, sectionLevel: MarkdownSectionLevel): Components =>
  Object.fromEntries(
    WRITTEN.map((written, at) => [written, headingOf(LEVELS[sectionLevel][at] ?? "h6", look[written])]),
  );

type Labelled = { label: string; look: MarkdownLook; children?: ReactNode };

/** A table that scrolls sideways by itself. */
export const TableFrame = ({ label, look, children }: Labelled) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard cannot scroll it
  <figure aria-label={label} tabIndex={0} className={look.tableFrame}>
    <table className={look.table}>{children}</table>
  </figure>
);

type QuoteProps = ComponentProps<"blockquote"> & { "data-block"?: string };

/** A quote, or a box with its name over it. */
export function QuoteOrBox({
  labelOf,
  look,
  children,
  ...props
}: QuoteProps & { labelOf: (block: BlockName) => string; look: MarkdownLook }) {
  const block = props["data-block"] ?? "";
  if (!isBlock(block)) return <blockquote className={look.quote}>{children}</blockquote>;
  return (
    <section aria-label={labelOf(block)} data-block={block} className={look[block]}>
      <p className={look.blockTitle}>{labelOf(block)}</p>
      {children}
    </section>
  );
}

/** What carries words of ours, in the reader's language. */
export type LabelledElements = {
  table: (props: ComponentProps<"table">) => ReactNode;
  blockquote: (props: QuoteProps) => ReactNode;
};

/** What may be drawn, in a look. An image is its description, and a link elsewhere is its text. */
export const markdownElements = (
  look: MarkdownLook,
  labelled: LabelledElements,
  sectionLevel: MarkdownSectionLevel,
): Components => ({
  ...headings(look, sectionLevel),
  ...labelled,
  a: ({ href, children }) =>
    href && isSafeLink(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer" className={look.link}>
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => (alt ? <span>{alt}</span> : null),
  // The box of a task list: drawn, not a field that could not be named or ticked.
  input: ({ checked }) => <span className={look.task}>{checked ? "☑" : "☐"}</span>,
  p: ({ children }) => <p className={look.paragraph}>{children}</p>,
  ul: ({ children }) => <ul className={look.list}>{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className={look.numbered}>
      {children}
    </ol>
  ),
  code: ({ children }) => <code className={look.code}>{children}</code>,
  pre: ({ children }) => <pre className={look.pre}>{children}</pre>,
  hr: () => <hr className={look.hr} />,
  th: ({ children }) => (
    <th scope="col" className={look.headCell}>
      {children}
    </th>
  ),
  td: ({ children }) => <td className={look.cell}>{children}</td>,
});

type MarkdownTextProps = {
  /** The text as its author wrote it. HTML in it is shown as text. */
  children: string;
  elements: Components;
  /** What stands in the text's {{places}}; without it they are shown as they were written. */
  places?: PlaceValues;
};

/** The one way to draw what people write: no HTML, no scripts, nothing loaded from elsewhere. */
export const MarkdownText = ({ children, elements, places }: MarkdownTextProps) => (
  <ReactMarkdown
    remarkPlugins={[remarkGfm, remarkBlocks, ...(places ? [remarkPlaces(places)] : [])]}
    components={elements}
    urlTransform={(address) => (isSafeLink(address) ? address : "")}
  >
    {children}
  </ReactMarkdown>
);
