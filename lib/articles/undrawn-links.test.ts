import { expect, test } from "vitest";
import { undrawnLinks } from "./undrawn-links";

test.each([
  ["a text without links", "文字 [1] (见下)", 0],
  ["web and mail addresses", "[a](https://a.example) [b](HTTP://b.example) [c](<mailto:c@d.example>)", 0],
  ["an address that runs", "[a](javascript:alert(1))", 1],
  [
    "an address of data, of a file, of a call, and one without a host",
    "[a](data:x) [b](file:///x) [c](tel:1) [d](/x)",
    4,
  ],
  ["a picture, wherever it lies", "![a](https://a.example/x.png) ![b][c]", 2],
  ["a picture in a link", "[![a](x.png)](https://a.example)", 1],
])("%s: %#", (_, body, count) => {
  expect(undrawnLinks(body)).toBe(count);
});
