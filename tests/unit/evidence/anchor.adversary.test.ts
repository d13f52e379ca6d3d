import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorQuote, describeQuote } from "@/domain/evidence/anchor";
import { normaliseText } from "@/domain/sources/normalise";

const quoteOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeQuote(text, start, start + words.length);
};
const paragraph = (first: string) =>
  `${first} and the harbour council wrote it down in the long ledger of the town before the bells were heard again.`;

describe("short words that stand elsewhere too", () => {
  const said = (who: string) => `For weeks nothing was heard. Then ${who} rejected the plan on Monday, and left.`;
  const both = [said("the envoy of the north"), paragraph("Nobody came"), said("a widow from the hill farms")].join(
    "\n",
  );

  test("are exact at their own place while it is there", () => {
    const quote = quoteOf(both, "rejected the plan");
    expect(anchorQuote(`Corrected.\n${both}`, quote)).toMatchObject({ state: "exact", start: quote.start + 11 });
  });

  test("are a question, not exact, when their own sentence is gone and another's says the same on one side", () => {
    const quote = quoteOf(both, "rejected the plan");
    const without = both.split("\n").slice(1).join("\n");
    const anchor = anchorQuote(without, quote);
    expect(anchor).toMatchObject({ state: "drifted", start: without.indexOf("rejected the plan") });
  });

  test("are not exact by the word or two that stood between them and the edge of the text", () => {
    const old = "A ceasefire is possible, the envoy said in the evening, if both delegations come.";
    const now = `${paragraph("Nobody came")} Farmers told their sons that a ceasefire is possible only among tired men.`;
    expect(anchorQuote(now, quoteOf(old, "ceasefire is possible")).state).toBe("drifted");
  });

  test("that were the whole text are not exact within another", () => {
    const quote = quoteOf("We agree.", "We agree.");
    expect(anchorQuote("We agree.", quote).state).toBe("exact");
    expect(anchorQuote(`${paragraph("Nobody came")} We agree. That is what they never said.`, quote).state).not.toBe(
      "exact",
    );
  });
});

describe("a clause that moved", () => {
  test("under another number, with only what followed it, is found and asked about", () => {
    const old = `${paragraph("The toll is paid in silver")} 1,250 | 3,600 | 7,480 | 9,915\n14. [, which may be taken as grain that was stored by [its] millers]`;
    const now = `${paragraph("Nobody came")}\n  Option 4: A toll which may be taken as grain that was stored by the millers\n${paragraph("Later")}`;
    const anchor = anchorQuote(now, quoteOf(old, "14. [, which may be taken as"));
    expect(anchor.state).toBe("drifted");
    expect(now.slice(anchor.start, anchor.end)).toContain("which may be taken as");
  });
});

describe("the edges of a text", () => {
  const text = ["First words of the report.", paragraph("Nobody came"), "Last words of it."].join("\n");

  test("hold their quotes where the text grows or shrinks at the other edge", () => {
    const [first, last] = [quoteOf(text, "First words of the report."), quoteOf(text, "Last words of it.")];
    const grown = `${text}\n${paragraph("More came")}`;
    expect(anchorQuote(grown, first)).toMatchObject({ state: "exact", start: 0, score: 1 });
    const shrunk = text.slice(text.indexOf("\n") + 1);
    expect(anchorQuote(shrunk, last)).toMatchObject({ state: "exact", end: shrunk.length });
    expect(anchorQuote(shrunk, first).state).toBe("orphan");
  });

  test("far behind which the hint lies do not hide a quote: a document that shrank to it", () => {
    const quote = quoteOf(`${paragraph("Nobody came").repeat(50)}${text}`, "the long ledger of the town", 4_000);
    expect(anchorQuote("the long ledger of the town", quote)).toMatchObject({ state: "drifted", start: 0, end: 27 });
    expect(anchorQuote("ledger", quote).state).toBe("orphan");
    expect(anchorQuote("", quote).state).toBe("orphan");
  });
});

describe("a quote of the greatest length", () => {
  const sentences = Array.from({ length: 80 }, (_, at) => paragraph(`On day ${at} the ${at * 7} millers met,`));

  test("is found in words that changed in the middle, and where its end was cut off", () => {
    const text = sentences.join(" ");
    const quote = describeQuote(text, 900, 5_900);
    const changed = text.replace("On day 30 the 210 millers", "On no day the millers");
    expect(anchorQuote(changed, quote)).toMatchObject({ state: "drifted", start: text.lastIndexOf(" ", 900) + 1 });
    const anchor = anchorQuote(text.slice(0, 5_000), quote);
    expect(anchor.state).toBe("drifted");
    expect(anchor.end).toBeGreaterThan(4_900);
  });
});

describe("what normalising a capture does away with", () => {
  const raw = "Café delegates 🕊 met.\r\nThe toll — 👩‍🚀 said — is “due”.\r\nNobody came to the évening talks.";

  test("moves no quote: line ends, blanks and combining marks of the next intake are the same text", () => {
    const text = normaliseText(raw);
    const other = normaliseText(raw.normalize("NFD").replaceAll("\r\n", "\n").replaceAll(" ", "\u00a0"));
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const quote = describeQuote(text, start, Math.min(text.length, start + length));
        expect(anchorQuote(other, quote)).toMatchObject({ state: "exact", start: quote.start, end: quote.end });
      }),
    );
  });

  test("leaves offsets in UTF-16 units, whatever characters were put in before", () => {
    const quote = quoteOf(normaliseText(raw), "is “due”.\nNobody came");
    for (const put of ["🕊🕊", "👩‍🚀", "e\u0301", "𝒳"]) {
      const now = normaliseText(`${put} ${raw}`);
      const anchor = anchorQuote(now, quote);
      expect(anchor).toMatchObject({ state: "exact", start: now.indexOf("is “due”") });
      expect(now.slice(anchor.start, anchor.end)).toBe(quote.exact);
    }
  });
});
