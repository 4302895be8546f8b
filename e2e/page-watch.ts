import type { ConsoleMessage, Page } from "@playwright/test";
import { origin } from "./environment";

/** What a browser says of every document whose status is not 200, the wanted ones too. */
const FAILED_DOCUMENT = /^Failed to load resource: the server responded with a status of 404/;

export type PageWatch = {
  /** Errors and warnings of the console, and what no code caught. */
  complaints: string[];
  /** Addresses of other hosts that the page asked for. */
  foreign: string[];
};

/** Listens to a page from now on. */
export function watch(page: Page): PageWatch {
  const watched: PageWatch = { complaints: [], foreign: [] };
  page.on("console", (message: ConsoleMessage) => {
    const isDocument = FAILED_DOCUMENT.test(message.text()) && message.location().url === page.url();
    if (["error", "warning"].includes(message.type()) && !isDocument) {
      watched.complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => watched.complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && asked !== origin) watched.foreign.push(request.url());
  });
  return watched;
}
