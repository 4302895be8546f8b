import { expect, test } from "vitest";
import { isPhoneRequest } from "./phone-guess";

test.each([
  ["the hint of a phone", { "sec-ch-ua-mobile": "?1" }, true],
  ["the hint of a desk, whatever its name says", { "sec-ch-ua-mobile": "?0", "user-agent": "Mobile" }, false],
  [
    "an iPhone's name without a hint",
    { "user-agent": "Mozilla/5.0 (iPhone) Version/19 Mobile/15E148" },
    true,
  ],
  ["a desk's name without a hint", { "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" }, false],
  ["nothing at all", {}, false],
])("reads %s", (_name, headers, expected) => {
  expect(isPhoneRequest(new Headers(headers as Record<string, string>))).toBe(expected);
});
