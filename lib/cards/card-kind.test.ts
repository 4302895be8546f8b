import { expect, test } from "vitest";
import { CARD_KIND_OF_TABLE_TYPE } from "./card-kind";
import { cardKindSchema } from "./card-kind-schema";

test("the kinds of the prefix table are kinds of the desk", () => {
  for (const kind of Object.values(CARD_KIND_OF_TABLE_TYPE))
    expect(cardKindSchema.safeParse(kind).success).toBe(true);
  expect(CARD_KIND_OF_TABLE_TYPE).toEqual({ DC: "debit", CC: "credit", SCC: "semi_credit", PC: "prepaid" });
});
