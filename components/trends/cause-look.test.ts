import { describe, expect, test } from "vitest";
import { causeLook, REST_LOOK, UNDETERMINED_LOOK } from "./cause-look";

describe("the look of a cause", () => {
  test("is its own for each of the first 32 causes", () => {
    const looks = Array.from({ length: 32 }, (_, position) => causeLook(position));
    const drawn = [...looks, REST_LOOK, UNDETERMINED_LOOK].map(
      ({ colour, pattern }) => `${colour} ${pattern}`,
    );
    expect(new Set(drawn).size).toBe(34);
  });

  test("has a plain colour for the first eight", () => {
    for (let position = 0; position < 8; position++) expect(causeLook(position).pattern).toBe("solid");
    expect(causeLook(8)).toEqual({ colour: "var(--chart-1)", pattern: "stripes" });
  });
});
