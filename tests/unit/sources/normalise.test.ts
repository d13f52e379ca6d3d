import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "@/domain/sources/normalise";
import { sha256Hex } from "@/lib/hash";

/** Text that is mostly trouble: marks, joiners, spaces and line ends of every kind among letters. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\r\n\t\v\f \u00a0\u2003\u3000\u0085\u2028\u200b\u200c\u200d\ufeff\u00ad\u0301\u0308\u202e\u0000\u009d",
      ),
      fc.constantFrom(
        "a",
        "é",
        "e\u0301",
        "Ω",
        "й",
        "\u0438\u0306",
        "ن",
        "क",
        "👩",
        "\ud83d",
        "\udc69",
        "1",
        "“",
        "가",
        "\u1100\u1161",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

describe("the text of a capture", () => {
  test.each([
    ["composes letters and their marks", "cafe\u0301 \u0438\u0306", "café й"],
    ["has one kind of line end", "a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"],
    ["has one kind of space", "a\tb\u00a0c\u2009d\u3000e", "a b c d e"],
    ["has nothing that cannot be seen", "\ufeffa\u200bb\u00adc\u202ed\u0000e\u009df", "abcdef"],
    ["has no spaces at the end of a line", "a  \nb \t \n", "a\nb"],
    ["keeps spaces at the start of a line and inside", "  a  b", "  a  b"],
    [
      "has at most two blank lines in a row, and none at either end",
      "\n\na\n\n\n\n\nb\n \n\t\n\n\nc\n\n",
      "a\n\n\nb\n\n\nc",
    ],
    ["keeps one and two blank lines", "a\n\nb\n\n\nc", "a\n\nb\n\n\nc"],
    ["composes across what it takes out", "e\u200b\u0301", "é"],
    ["keeps the joiners that shape a word or an emoji", "می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"],
    ["drops joiners between Latin letters", "a\u200cb\u200dc", "abc"],
    ["has no half of a character", "a\ud83db\udc69", "a\ufffdb\ufffd"],
    ["keeps quotation marks, dashes and ellipses as they are", "“a” ‘b’ – — …", "“a” ‘b’ – — …"],
    ["may be empty", "\ufeff \n\t", ""],
  ])("%s", (_name, raw, text) => {
    expect(normaliseText(raw)).toBe(text);
  });

  test("comes back unchanged when normalised again", () => {
    fc.assert(
      fc.property(trouble, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test("is composed, without control characters but the line end, and can be written as UTF-8", () => {
    fc.assert(
      fc.property(trouble, (raw) => {
        const text = normaliseText(raw);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/(?!\n)\p{Cc}|\ufeff| \n|\n{4}|^\n|\n$/u);
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test("does not depend on how the platform ends its lines", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
        const clean = lines.map((line) => line.replaceAll(/\s/gu, " "));
        expect(normaliseText(clean.join("\r\n"))).toBe(normaliseText(clean.join("\n")));
      }),
    );
  });
});

test("a hash is SHA-256 of the UTF-8 bytes, as published for known texts", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("é")).toBe(sha256Hex(Buffer.from("c3a9", "hex")));
});
