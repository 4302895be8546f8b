import type { Page, Response } from "@playwright/test";

/** In the browser: whether React has taken over all that can be pressed or typed into. */
function isTakenOver(): boolean {
  const pressable = [...document.querySelectorAll("button,input,textarea,select,a[href]")];
  return pressable.every((element) => Object.keys(element).some((key) => key.startsWith("__react")));
}

/** Opens an address and waits until the page reacts: a key pressed before that goes nowhere. */
export async function open(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await page.waitForFunction(isTakenOver);
  return response;
}
