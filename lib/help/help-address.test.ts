import { expect, test } from "vitest";
import { helpAddress } from "./help-address";

test.each([
  [[], { kind: "home" }],
  [["style.css"], { kind: "style" }],
  [["sitemap.xml"], { kind: "sitemap" }],
  [["zh-CN"], { kind: "list", locale: "zh-CN" }],
  [["en"], { kind: "list", locale: "en" }],
  [["en", "sms-not-received"], { kind: "article", locale: "en", slug: "sms-not-received" }],
])("%j asks for %j", (parts, asked) => {
  expect(helpAddress(parts)).toEqual(asked);
});

test.each([[["fr"]], [["EN"]], [["en", "a b"]], [["en", "../x"]], [["en", "x"]], [["en", "one", "two"]]])(
  "%j is nothing",
  (parts) => {
    expect(helpAddress(parts)).toBeNull();
  },
);
