import { describe, expect, it } from "vitest";
import { around, type Cursor, extend, nudge, type Steps, step } from "@/components/reader/cursor";
import { sentencesOf, wordEdgesOf } from "@/lib/sentences";

const text = "The U.S. Secretary met Mr. Barrot. “We sign today,” she said. Nobody signed.";
const steps: Steps = { sentences: sentencesOf(text, 0), edges: () => wordEdgesOf(text, 0) };
const words = (cursor: Cursor | null) => cursor && text.slice(cursor.start, cursor.end);

/** A cursor that is there, for what comes after. */
function at(cursor: Cursor | null): Cursor {
  if (!cursor) throw new Error("There is no cursor.");
  return cursor;
}

describe("sentencesOf", () => {
  it("cuts a passage into sentences without the blanks between them, and not after an abbreviation", () => {
    expect(steps.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The U.S. Secretary met Mr. Barrot.",
      "“We sign today,” she said.",
      "Nobody signed.",
    ]);
  });

  it("counts from where the passage begins, in UTF-16 units, in a language it does not know too", () => {
    expect(sentencesOf("🕊 One. Two.", 10, "xx-unknown")).toEqual([
      { start: 10, end: 17 },
      { start: 18, end: 22 },
    ]);
  });
});

describe("a cursor", () => {
  it("begins where the reader looks, steps by sentence, and stops at the ends", () => {
    const second = step(steps, null, 1, 40);
    expect(words(second)).toBe("“We sign today,” she said.");
    expect(words(step(steps, step(steps, second, 1), 1))).toBe("Nobody signed.");
    expect(words(step(steps, step(steps, second, -1), -1))).toBe("The U.S. Secretary met Mr. Barrot.");
    expect(step({ ...steps, sentences: [] }, null, 1)).toBeNull();
  });

  it("grows by sentences and shrinks back to where it began", () => {
    const grown = extend(steps, step(steps, null, 1), 1);
    expect(words(grown)).toBe("The U.S. Secretary met Mr. Barrot. “We sign today,” she said.");
    expect(words(extend(steps, grown, -1))).toBe("The U.S. Secretary met Mr. Barrot.");
  });

  it("moves either end by a word or a sign, and never to nothing", () => {
    const sentence = at(step(steps, null, 1, 40));
    const shorter = nudge(steps, nudge(steps, sentence, "end", -1), "end", -1);
    expect(words(shorter)).toBe("“We sign today,” she");
    expect(words(nudge(steps, shorter, "start", 1))).toBe("We sign today,” she");
    expect(words(nudge(steps, shorter, "start", -1))).toBe(". “We sign today,” she");
    let least = shorter;
    for (let count = 0; count < 20; count++) least = nudge(steps, least, "end", -1);
    expect(words(least)).toBe("“");
  });

  it("goes on by keys from what the pointer selected", () => {
    const start = text.indexOf("sign today");
    const pointed = around(steps, { start, end: start + 10 });
    expect(words(pointed)).toBe("sign today");
    expect(words(step(steps, pointed, 1))).toBe("Nobody signed.");
  });
});
