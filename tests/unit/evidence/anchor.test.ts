import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorer, anchorQuote, describeQuote } from "@/domain/evidence/anchor";

const report = [
  "Delegates of both banks met in the harbour town on Tuesday to settle the use of the river.",
  "The northern side said it would open the lower lock once the toll was written down in a treaty.",
  "“We never asked for the toll,” the southern envoy answered, and called the lock a gift with a price.",
  "Observers expect the toll to come up again on Thursday.",
].join("\n\n");

const quoteOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeQuote(text, start, start + words.length);
};

/** Texts of few words, so that every quote stands in many places. */
const repetitive = fc
  .array(fc.constantFrom("the", "toll", "lock", "river", "👩‍👧", "é", ".", "\n", " ", " "), { maxLength: 80 })
  .map((words) => words.join(" "));
const withRange = (texts: fc.Arbitrary<string>) =>
  texts
    .filter((text) => text.length > 0)
    .chain((text) =>
      fc
        .tuple(fc.integer({ min: 0, max: text.length - 1 }), fc.integer({ min: 1, max: 60 }))
        .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length) })),
    );
const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

describe("describing a quote", () => {
  test("takes the words and 32 units of context on either side, fewer where the text ends", () => {
    const start = report.indexOf("open the lower lock");
    expect(describeQuote(report, start, start + 19)).toEqual({
      exact: "open the lower lock",
      prefix: report.slice(start - 32, start),
      suffix: report.slice(start + 19, start + 51),
      start,
      end: start + 19,
    });
    expect(describeQuote(report, 0, 9)).toMatchObject({ exact: "Delegates", prefix: "" });
    expect(describeQuote(report, report.length - 9, report.length)).toMatchObject({ exact: "Thursday.", suffix: "" });
  });

  test("never splits a character of two units, neither in the words nor in their context", () => {
    const texts = fc.oneof(
      repetitive,
      fc.string({ unit: fc.constantFrom("👩", "a", " ", "𝔘"), minLength: 30, maxLength: 90 }),
    );
    fc.assert(
      fc.property(withRange(texts), ({ text, start, end }) => {
        const { exact, prefix, suffix } = describeQuote(text, start, end);
        for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(halves);
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(suffix.length).toBeLessThanOrEqual(32);
      }),
    );
  });
});

describe("a quote in the text it was taken from", () => {
  test("is found exactly where it was, however often its words stand there", () => {
    fc.assert(
      fc.property(withRange(fc.oneof(repetitive, fc.string({ unit: "binary" }))), ({ text, start, end }) => {
        const quote = describeQuote(text, start, end);
        expect(anchorQuote(text, quote)).toEqual({ state: "exact", start: quote.start, end: quote.end, score: 1 });
      }),
      { numRuns: 800 },
    );
  });

  test("is found by its surroundings when the hint is gone or wrong", () => {
    const text = `${report}\n\n${report.replace("Tuesday", "Friday")}`;
    const second = text.indexOf("on Friday");
    const quote = { exact: "on", prefix: "harbour town ", suffix: " Friday to settle" };
    expect(anchorQuote(text, quote)).toMatchObject({ state: "exact", start: second });
    expect(anchorQuote(text, { ...quote, start: 3 })).toMatchObject({ state: "exact", start: second });
  });

  test("without context or hint is found where it stands first, with a hint where it stands nearest", () => {
    const places = [...report.matchAll(/the toll/g)].map(({ index }) => index);
    expect(places).toHaveLength(3);
    expect(anchorQuote(report, { exact: "the toll" })).toMatchObject({ state: "exact", start: places[0] });
    expect(anchorQuote(report, { exact: "the toll", start: 9_999 })).toMatchObject({
      state: "exact",
      start: places[2],
    });
  });
});

describe("a quote in a text that has changed", () => {
  test("is exact when only the text before it has grown", () => {
    const quote = quoteOf(report, "called the lock a gift");
    const grown = `Corrected on Friday.\n\n${report}`;
    expect(anchorQuote(grown, quote)).toMatchObject({ state: "exact", start: quote.start + 22 });
  });

  test.each([
    ["a word was replaced", "once the toll was written down", "once the fee was written down"],
    ["words were put in", "would open the lower lock", "would gladly open the lower lock"],
    ["words were left out", "Observers expect the toll to come up again", "Observers expect the toll to come up"],
    ["a letter was mistyped", "Delegates of both banks met", "Delegates of both bnaks met"],
    ["quotation marks and case changed", "“We never asked for the toll,”", '"we Never asked for the toll,"'],
    ["a line break came in", "met in the harbour town", "met in the\nharbour town"],
  ])("is drifted, never exact, when %s", (_name, old, now) => {
    const changed = report.replace(old, now);
    const anchor = anchorQuote(changed, quoteOf(report, old));
    expect(anchor.state).toBe("drifted");
    const found = changed.slice(anchor.start, anchor.end);
    expect(now.includes(found) || found.includes(now)).toBe(true);
  });

  test("is an orphan when its sentence is gone", () => {
    const quote = quoteOf(report, "called the lock a gift with a price");
    const without = report
      .split("\n\n")
      .filter((_, index) => index !== 2)
      .join("\n\n");
    expect(anchorQuote(without, quote)).toEqual({ state: "orphan", score: 0 });
  });

  test("is an orphan when the words in its place say something else", () => {
    const quote = quoteOf(report, "settle the use of the river");
    expect(anchorQuote(report.replace(quote.exact, "hear what fishermen want"), quote).state).toBe("orphan");
  });

  test("is drifted when short words stand elsewhere, in other surroundings", () => {
    const quote = quoteOf(report, "expect the toll");
    const elsewhere =
      "Nobody on the hill farms could say why townsfolk expect the toll, or whom it would serve in winter.";
    expect(anchorQuote(elsewhere, quote)).toMatchObject({ state: "drifted", start: elsewhere.indexOf("expect") });
  });

  test("is exact when long words were moved whole to other surroundings", () => {
    const quote = quoteOf(report, "said it would open the lower lock once the toll was written down in a treaty");
    const moved = `A letter came. In it the ministry ${quote.exact}, if at all.`;
    expect(anchorQuote(moved, quote)).toMatchObject({ state: "exact", start: 34 });
  });

  test("is not exact inside a longer word, which may say the opposite", () => {
    const text = "Both agreed to the toll, the envoy said.";
    const quote = quoteOf(text, "agreed to the toll");
    const now = text.replace("agreed", "disagreed");
    const anchor = anchorQuote(now, quote);
    expect(anchor.state).toBe("drifted");
    expect(now.slice(anchor.start, anchor.end)).toBe("disagreed to the toll");
    expect(anchorQuote("disagreed, then agreed", { exact: "agreed" })).toMatchObject({ state: "exact", start: 16 });
    expect(anchorQuote("双方同意了条件", { exact: "同意" })).toMatchObject({ state: "exact", start: 2 });
  });

  test("starts and ends on whole words where it drifted", () => {
    const old = report.replaceAll("toll", "tolls");
    const changed = report.replaceAll("toll", "tollgates").replace("lower lock", "lowest lock");
    const { start = 0, end = 0, state } = anchorQuote(changed, quoteOf(old, "open the lower lock once the tolls"));
    expect(state).toBe("drifted");
    expect(changed.slice(start, end)).toBe("open the lowest lock once the tollgates");
  });

  test("is an orphan where only an idiom of about the same words stands", () => {
    const other =
      "Nobody in the lower town thought that he would open the upper dock, once the till was wiped by thieves.";
    for (const words of ["it would open the lower lock", "once the toll was written"]) {
      const { exact, prefix, suffix } = quoteOf(report, words);
      expect([words, anchorQuote(other, { exact }).state]).toEqual([words, "orphan"]);
      expect([words, anchorQuote(other, { exact, prefix, suffix }).state]).toEqual([words, "orphan"]);
    }
  });

  test("is found whole among many places where its word is part of a longer one", () => {
    const text = `${"They disagreed. ".repeat(30)}They agreed.`;
    expect(anchorQuote(text, { exact: "agreed" })).toMatchObject({ state: "exact", start: text.length - 7 });
  });
});

describe("an anchor", () => {
  test("that is exact has the quote's very words, and any other lies inside the text", () => {
    const words = fc
      .array(fc.constantFrom(...report.split(/\s+/)), { minLength: 1, maxLength: 12 })
      .map((some) => some.join(" "));
    const find = anchorer(report);
    fc.assert(
      fc.property(words, fc.option(fc.nat({ max: 400 })), fc.boolean(), (exact, start, hasContext) => {
        const context = hasContext ? { prefix: "so they said, ", suffix: ", and left" } : {};
        const anchor = find({ exact, ...context, start: start ?? undefined });
        expect(anchor.score).toBeGreaterThanOrEqual(0);
        expect(anchor.score).toBeLessThanOrEqual(1);
        if (anchor.state === "orphan") return;
        expect(anchor.start).toBeGreaterThanOrEqual(0);
        expect(anchor.end).toBeLessThanOrEqual(report.length);
        expect(anchor.start).toBeLessThan(anchor.end);
        if (anchor.state === "exact") expect(report.slice(anchor.start, anchor.end)).toBe(exact);
      }),
      { numRuns: 500 },
    );
  });

  test("of nothing is an orphan, and in an empty text everything is", () => {
    expect(anchorQuote(report, { exact: "" }).state).toBe("orphan");
    expect(anchorQuote("", { exact: "toll", prefix: "the ", suffix: "." }).state).toBe("orphan");
  });

  test("is the same for one quote as for many", () => {
    const find = anchorer(report);
    for (const words of ["the toll", "lower lock", "nowhere to be found at all"])
      expect(find({ exact: words })).toEqual(anchorQuote(report, { exact: words }));
  });
});
