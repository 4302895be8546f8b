import { describe, expect, test } from "vitest";
import { isPublicAddress, urlRefusal } from "./public-address";

/** 127.0.0.1 as people have written it to get past a guard. */
const LOOPBACK = [
  "https://127.0.0.1/",
  "https://127.0.0.1./",
  "https://127.0.0.1:8443/",
  "https://127.1/",
  "https://127.0.1/",
  "https://127.00000.00000.1/",
  "https://0177.0.0.1/",
  "https://0177.0.0.01/",
  "https://00000177.0.0.1/",
  "https://0177.1/",
  "https://017700000001/",
  "https://0x7f.0.0.1/",
  "https://0X7F.0.0.1/",
  "https://0x7f.1/",
  "https://0x7f.0x0.0x0.0x1/",
  "https://0x7f000001/",
  "https://0x0000007f000001/",
  "https://2130706433/",
  "https://2130706433./",
  "https://127.0.0x0.01/",
  "https://①②⑦.⓪.⓪.①/",
  "https://１２７.０.０.１/",
  "https://127。0。0。1/",
  "https://127．0．0．1/",
  "https://%31%32%37.0.0.1/",
  "https://127%2e0%2e0%2e1/",
  "https://[::1]/",
  "https://[0:0:0:0:0:0:0:1]/",
  "https://[0000::0001]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[0:0:0:0:0:ffff:7f00:0001]/",
  "https://[::127.0.0.1]/",
  "https://[::7f00:1]/",
  "https://[64:ff9b::127.0.0.1]/",
  "https://[64:ff9b:1::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://localhost/",
  "https://LOCALHOST./",
  "https://localhost../",
  "https://a.localhost/",
  "https:/127.0.0.1",
  "https:\\\\127.0.0.1\\",
  "https://127.0.0.1\t/",
  "https://0/",
  "https://0.0.0.0/",
  "https://[::]/",
];
const PRIVATE = [
  "10.0.0.1",
  "100.64.0.1",
  "100.127.255.255",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.168.1.1",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "2001:db8::1",
  "2001::1",
  "100::1",
];

describe("where events are sent", () => {
  test("is never this machine, in forty-odd spellings of its address", () => {
    expect(LOOPBACK.length).toBeGreaterThanOrEqual(40);
    expect(LOOPBACK.filter((url) => urlRefusal(url, false) === null)).toEqual([]);
  });

  test.each(PRIVATE)("is no address inside a network: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(urlRefusal(`https://${address.includes(":") ? `[${address}]` : address}/`, false)).toBe(
      "not_public",
    );
  });

  test.each(["1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2606:4700::1111"])(
    "may be %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ["https://example.com/hook", false, null],
    ["https://example.com:8443/hook?x=1", false, null],
    ["http://example.com/hook", false, "not_https"],
    ["ftp://example.com/", false, "not_https"],
    ["file:///etc/passwd", false, "not_https"],
    ["example.com", false, "not_an_address"],
    ["https://", false, "not_an_address"],
    ["https://example.com@127.0.0.1/", false, "has_user"],
    ["https://127.0.0.1@example.com/", false, "has_user"],
    ["https://:x@example.com/", false, "has_user"],
    ["https://intranet/", false, "not_public"],
    ["https://printer.local/", false, "not_public"],
    ["https://metadata.google.internal/", false, "not_public"],
    ["http://127.0.0.1:4000/", true, null],
    ["https://user@127.0.0.1/", true, "has_user"],
  ])("%s with private ones allowed %s: %s", (url, allowPrivate, refusal) => {
    expect(urlRefusal(url, allowPrivate)).toBe(refusal);
  });
});
