import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readZip, unpackedUpload, writeZip } from "./article-zip";

const MEGABYTE = 1024 * 1024;
const namesOf = (bytes: Uint8Array) => {
  const read = readZip(bytes);
  return read.ok
    ? [
        read.value.files.map(({ name }) => name),
        read.value.refusals.map(({ name, messageKey }) => [name, messageKey]),
      ]
    : read.refusal.messageKey;
};

/** Where an archive says how large an entry is unpacked, in its directory: set to a lie. */
function withSaidSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return lying;
}

describe("an archive", () => {
  test("that was written is read again, and is the same for the same texts", () => {
    const files = { "one.en.md": "😀 text", "two.en.md": "---\r\n" };
    expect(readZip(writeZip(files))).toEqual({
      ok: true,
      value: { files: Object.entries(files).map(([name, text]) => ({ name, text })), refusals: [] },
    });
    expect(writeZip(files)).toEqual(writeZip(files));
  });

  test("loses nothing but the files that cannot be used, each with its reason", () => {
    const bytes = zipSync({
      "good.md": strToU8("x"),
      "folder/also-good.md": strToU8("y"),
      "../out.md": strToU8("x"),
      "/root.md": strToU8("x"),
      "C:\\evil.md": strToU8("x"),
      "picture.png": strToU8("x"),
      "latin.md": new Uint8Array([0x66, 0xfc, 0x72]),
      "large.md": new Uint8Array(MEGABYTE),
      "__MACOSX/._good.md": strToU8("x"),
      ".DS_Store": strToU8("x"),
    });
    expect(namesOf(bytes)).toEqual([
      ["good.md", "folder/also-good.md"],
      [
        ["../out.md", "articleFile.unsafeName"],
        ["/root.md", "articleFile.unsafeName"],
        ["C:\\evil.md", "articleFile.unsafeName"],
        ["picture.png", "articleFile.notMarkdown"],
        ["latin.md", "articleFile.notText"],
        ["large.md", "articleFile.fileTooLarge"],
      ],
    ]);
  });

  test("of more than 32 MB is refused by what it says, before anything is unpacked", () => {
    const bomb = zipSync(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.md`, new Uint8Array(MEGABYTE)])),
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(namesOf(bomb)).toBe("articleFile.unpackedTooLarge");
  });

  test("that lies about its size unpacks no further than it said", () => {
    const bomb = zipSync({ "bomb.md": new Uint8Array(20 * MEGABYTE).fill(97) });
    const read = readZip(withSaidSize(bomb, 100));
    const texts = read.ok ? read.value.files.map(({ text }) => text.length) : [];
    for (const length of texts) expect(length).toBeLessThanOrEqual(100);
    expect(read.ok && read.value.files.length + read.value.refusals.length).toBe(1);
  });

  test("of more than 1,000 files is refused", () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}.md`, strToU8("x")]));
    expect(namesOf(zipSync(many))).toBe("articleFile.tooManyFiles");
  });

  test("with a damaged entry gives the others", () => {
    const bytes = zipSync({
      "bad.md": strToU8("a".repeat(500) + "bcdefgh".repeat(60)),
      "good.md": strToU8("x"),
    });
    const at = 30 + "bad.md".length;
    bytes.fill(0xff, at, at + 12);
    expect(namesOf(bytes)).toEqual([["good.md"], [["bad.md", "articleFile.damaged"]]]);
  });

  test.each([
    ["cut off", writeZip({ "a.md": "x".repeat(100) }).slice(0, 40)],
    ["empty but for its mark", strToU8("PK\u0003\u0004")],
  ])("that is %s is refused", (_, bytes) => {
    expect(namesOf(bytes)).toBe("articleFile.notZip");
  });
});

describe("what was sent", () => {
  test("may be one file", () => {
    expect(unpackedUpload(strToU8("---\nslug: x\n---\n"))).toMatchObject({
      ok: true,
      value: { files: [{ text: "---\nslug: x\n---\n" }] },
    });
  });

  test.each([
    ["nothing", new Uint8Array(), "notZip"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), "notZip"],
    ["text with null characters", strToU8("a\u0000b"), "notZip"],
    ["a megabyte of text", new Uint8Array(MEGABYTE).fill(97), "fileTooLarge"],
  ])("is refused where it is %s", (_, bytes, name) => {
    expect(unpackedUpload(bytes)).toMatchObject({ refusal: { messageKey: `articleFile.${name}` } });
  });
});
