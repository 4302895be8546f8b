import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

const BANKING77 = path.resolve("../shared/data/banking77/test.csv");
const LABEL = "card_linking";

type CustomerMessage = { text: string; source: string };

/** A real customer's sentence about linking a card; a fixed one where the data set is not beside the project. */
export function customerMessage(): CustomerMessage {
  if (!existsSync(BANKING77)) {
    return { text: "How do I link a card that I already have?", source: "fixed: banking77 is not here" };
  }
  const rows: { text: string; category: string }[] = parse(readFileSync(BANKING77), { columns: true });
  const row = rows.find(({ category }) => category === LABEL);
  if (!row) throw new Error(`${BANKING77} has no line labelled ${LABEL}`);
  return { text: row.text, source: `banking77, ${LABEL}` };
}
