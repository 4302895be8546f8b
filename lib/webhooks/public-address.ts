import ipaddr from "ipaddr.js";

/** Why an address is not sent to: a code that the log of deliveries knows. */
export type AddressRefusal = "not_an_address" | "not_https" | "has_user" | "not_public";

const isLocalName = (host: string): boolean =>
  /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.*$/i.test(host);

// All that is given out so far. The library takes the old ::a.b.c.d for unicast, which some systems lead to a.b.c.d.
const GIVEN_OUT = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an IP address belongs to the open internet: no private, loopback, link-local, mapped or reserved one. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return address.range() === "unicast" && (address instanceof ipaddr.IPv4 || address.match(GIVEN_OUT));
}

/** The IP address that a URL names by itself, in whatever spelling, or null for a name to be looked up. */
export function literalAddress({ hostname }: URL): string | null {
  // The URL parser has already turned decimal, octal, hexadecimal and short spellings of IPv4 into the usual one.
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname.replace(/\.+$/, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/**
 * Whether an endpoint may be at this address, as far as its spelling tells; where its name leads is looked at before
 * every attempt. `allowPrivate` lets everything pass that http can reach, for tests.
 */
export function urlRefusal(text: string, allowPrivate: boolean): AddressRefusal | null {
  if (!URL.canParse(text)) return "not_an_address";
  const url = new URL(text);
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) return "not_https";
  if (url.username !== "" || url.password !== "") return "has_user";
  if (allowPrivate) return null;
  const literal = literalAddress(url);
  if (literal !== null) return isPublicAddress(literal) ? null : "not_public";
  return isLocalName(url.hostname) || !url.hostname.includes(".") ? "not_public" : null;
}
