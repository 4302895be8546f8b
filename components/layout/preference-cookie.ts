const A_YEAR_SECONDS = 31_536_000;

/** Remembers a choice of language or theme, so that the server can render with it. Never for anything secret. */
export function rememberPreference(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API is missing on plain http, which a desk on a local network may use.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${value}; Path=/; Max-Age=${A_YEAR_SECONDS}; SameSite=Lax${secure}`;
}
