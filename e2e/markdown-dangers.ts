import type { Page } from "@playwright/test";
import { origin } from "./environment";

type Watch = { dialogs: number; outside: string[] };

export function watchPayloads(page: Page): Watch {
  const seen: Watch = { dialogs: 0, outside: [] };
  page.on("dialog", (dialog) => {
    seen.dialogs += 1;
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) seen.outside.push(request.url());
  });
  return seen;
}

/** In the browser: what of the preview could run or load something, after everything in it was pointed at. */
export function dangersOf(preview: Element): string[] {
  const found: string[] = [];
  for (const element of preview.querySelectorAll("*")) {
    for (const event of ["mouseover", "focus", "error", "load", "toggle", "animationstart"])
      element.dispatchEvent(new Event(event));
    if (
      element.matches("script,iframe,object,embed,img,svg,math,style,form,base,meta,link,input,video,audio")
    )
      found.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes)
      if (/^on|^src|^style$|action$/.test(name)) found.push(`${name}=${value}`);
    if (element instanceof HTMLAnchorElement && !/^(https?|mailto):/.test(element.href))
      found.push(element.href);
  }
  if ("ranPayload" in window) found.push("a payload ran");
  return found;
}
