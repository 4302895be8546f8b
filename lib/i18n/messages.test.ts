import { describe, expect, test } from "vitest";
import { messagesOf } from "./messages";

type Tree = { [key: string]: string | Tree };

/** "cases.queue.mine" → the text, for every leaf. */
function leaves(tree: Tree, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "string") found.set(path, value);
    else for (const [inner, text] of leaves(value, path)) found.set(inner, text);
  }
  return found;
}

/** Names of the ICU parameters of a message, so that a translation cannot drop one. */
const parameters = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();

const chinese = leaves(messagesOf("zh-CN"));
const english = leaves(messagesOf("en"));

describe("the two languages", () => {
  test("have the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect(chinese.size).toBeGreaterThan(100);
  });

  test("leave no text empty", () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test("name the same parameters in each message", () => {
    const different = [...chinese]
      .filter(([key, text]) => parameters(text).join() !== parameters(english.get(key) ?? "").join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  test("English has no Chinese left in it", () => {
    const untranslated = [...english].filter(
      ([, text]) => /\p{Script=Han}/u.test(text) && !text.includes("中文"),
    );
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });
});
