/** Whether a request's headers say that it comes from a phone: the client hint where there is one, else the name. */
export function isPhoneRequest(headers: Pick<Headers, "get">): boolean {
  const hint = headers.get("sec-ch-ua-mobile");
  return hint === null ? /\bMobi/.test(headers.get("user-agent") ?? "") : hint === "?1";
}
