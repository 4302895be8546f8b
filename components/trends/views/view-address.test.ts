import { describe, expect, test } from "vitest";
import { viewPlaceSchema } from "@/lib/saved-views/saved-view-schema";
import { placeOf, viewAddress } from "./view-address";

const address = new URLSearchParams("bank=ICBC&bucket=month&weeks=4&utm_source=mail&by=bank");

describe("a place of the trends", () => {
  test.each([
    ["overview", { bank: "ICBC", bucket: "month", weeks: "4" }],
    ["breakdown", { bank: "ICBC", weeks: "4", by: "bank" }],
  ] as const)("the %s keeps what it looks at", (page, search) => {
    expect(placeOf(page, address)).toEqual({ page, search });
  });

  test("is what a view may be saved of", () => {
    for (const page of ["overview", "breakdown"] as const) {
      expect(viewPlaceSchema.safeParse(placeOf(page, address)).success).toBe(true);
      expect(viewPlaceSchema.safeParse(placeOf(page, new URLSearchParams())).success).toBe(true);
    }
  });

  test("and its address lead to each other", () => {
    for (const page of ["overview", "breakdown"] as const) {
      const place = placeOf(page, address);
      const { searchParams } = new URL(viewAddress(place), "https://desk.example");
      expect(placeOf(page, searchParams)).toEqual(place);
    }
  });
});
