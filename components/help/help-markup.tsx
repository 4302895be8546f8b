import type { ReactElement } from "react";
import { excerptOf, type HelpText } from "@/lib/help/help-article";
import { HelpMarkdown } from "./help-markdown";
import type { HelpWords } from "./help-words";

/**
 * Elements as plain HTML. A page of Next always ships scripts, so these pages are put together by React alone, which
 * Next's bundler would swap for the one that cannot do this.
 */
async function markupOf(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ "react-dom/server");
  return renderToStaticMarkup(element);
}

export const documentOf = async (page: ReactElement): Promise<string> =>
  `<!doctype html>${await markupOf(page)}`;

/** The beginning of a text as its readers see it. */
export const helpExcerpt = async (text: HelpText, t: HelpWords): Promise<string> =>
  excerptOf(await markupOf(<HelpMarkdown t={t}>{text.body}</HelpMarkdown>));
