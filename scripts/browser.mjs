import { existsSync } from "node:fs";
import { PlainError } from "./project.mjs";

/**
 * The Chromium for the end-to-end tests: CHROMIUM_PATH, else Playwright's own download, else the system's, else the
 * one inside a registry package, for networks that reach nothing but the registry.
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new PlainError(`CHROMIUM_PATH ${chosen} does not exist`);
    return chosen;
  }
  const { chromium } = await import("@playwright/test");
  const candidates = [chromium.executablePath(), "/usr/bin/chromium"];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found !== undefined) return found;
  const packaged = await import("@sparticuz/chromium");
  return packaged.default.executablePath();
}
