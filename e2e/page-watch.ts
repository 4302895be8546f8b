import type { Page } from "@playwright/test";
import { origin } from "./environment";

/** What a browser says of every document whose status is not 200, the wanted ones too. */
const FAILED_DOCUMENT = /^Failed to load resource: the server responded with a status of 404/;

export type PageWatch = {
  /** Errors and warnings of the console so far, and what no code caught. */
  complaints: () => string[];
  /** Addresses of other hosts that the page asked for. */
  foreign: string[];
};

/** Listens to a page from now on. */
export function watch(page: Page): PageWatch {
  const said: { text: string; url: string }[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    said.push({ text: message.text(), url: message.location().url });
  });
  page.on("pageerror", (error) => said.push({ text: `uncaught: ${error.message}`, url: "" }));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && asked !== origin) foreign.push(request.url());
  });
  const documents = new Set<string>();
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url());
  });
  // Told apart at the end, because the message of a document can come before its response does.
  const isDocument = ({ text, url }: { text: string; url: string }) =>
    FAILED_DOCUMENT.test(text) && documents.has(url);
  return { foreign, complaints: () => said.filter((one) => !isDocument(one)).map(({ text }) => text) };
}
