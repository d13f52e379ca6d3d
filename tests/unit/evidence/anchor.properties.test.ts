import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorQuote, describeQuote } from "@/domain/evidence/anchor";
import { longTexts } from "@/scripts/bench/anchor/long-texts";

const lexicon = [
  "the",
  "toll",
  "lock",
  "river",
  "envoy",
  "treaty",
  "harbour",
  "Tuesday",
  "bank",
  "said",
  "not",
  "upper",
  "gift",
];
const word = fc.constantFrom(...lexicon, "міст", "🕊", "é", "n’t");
const sentence = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => `${words.join(" ")}.`);
/** Words that stand nowhere else, so that they tell two places apart. */
const marker = fc.integer({ min: 0, max: 1e9 }).map((n) => `q${n.toString(36)}x`);
const text = fc.array(sentence(4, 14), { minLength: 3, maxLength: 12 }).map((all) => all.join(" "));
const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** The start of every word of a text, and its end. */
const borders = (of: string) =>
  [...of.matchAll(/\S+/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

describe("an untouched text", () => {
  test("gives a quote back exact at its true place among equal ones, without a hint, wherever its surroundings tell them apart", () => {
    const places = fc.uniqueArray(marker, { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(sentence(2, 8), places, fc.nat(), (words, marks, pick) => {
        const whole = marks.map((mark) => `Then ${mark} wrote: ${words} So ${mark} ended.`).join(" ");
        const mark = marks[pick % marks.length] ?? "";
        const start = whole.indexOf(words, whole.indexOf(mark));
        const { exact, prefix, suffix } = describeQuote(whole, start, start + words.length);
        expect(anchorQuote(whole, { exact, prefix, suffix })).toEqual({
          state: "exact",
          start,
          end: start + words.length,
          score: 1,
        });
      }),
    );
  });

  test("does so among thousands of equal places too, by one rare word beside it", () => {
    const whole = `${"the toll ".repeat(5_000)}once the toll ${"the toll ".repeat(5_000)}`;
    const start = whole.indexOf("once") + 5;
    const { exact, prefix, suffix } = describeQuote(whole, start, start + 8);
    for (const hint of [undefined, 3, whole.length])
      expect(anchorQuote(whole, { exact, prefix, suffix, start: hint })).toMatchObject({ state: "exact", start });
  });
});

describe("a change elsewhere", () => {
  test("of any kind, outside the quote and its context, leaves it exact at the place to which it moved", () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        sentence(0, 30),
        fc.nat({ max: 60 }),
        (whole, a, b, at, put, cut) => {
          const all = borders(whole);
          const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number];
          const quote = describeQuote(whole, all[from]?.start ?? 0, all[to]?.end ?? 0);
          const [before, beyond] = [quote.start - quote.prefix.length, quote.end + quote.suffix.length];
          const isBefore = at % (before + whole.length - beyond + 1) < before;
          const room = isBefore ? before : whole.length - beyond;
          const place = room === 0 ? 0 : at % room;
          const offset = isBefore ? place : beyond + place;
          const left = Math.min(cut, (isBefore ? before : whole.length) - offset);
          const changed = `${whole.slice(0, offset)}${put}${whole.slice(offset + left)}`;
          const start = isBefore ? quote.start + put.length - left : quote.start;
          fc.pre(changed.slice(start, start + quote.exact.length) === quote.exact);
          const anchor = anchorQuote(changed, quote);
          expect(anchor.state).toBe("exact");
          expect(changed.slice(anchor.start, anchor.end)).toBe(quote.exact);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a small change inside", () => {
  test("makes a quote of eight words or more drifted, never exact, and shows the passage that stands there now", () => {
    const edits = fc.constantFrom("replace", "insert", "delete");
    // Every word stands once, so that the changed words cannot stand elsewhere unchanged.
    const unlike = fc.uniqueArray(marker, { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(unlike, fc.nat(), fc.integer({ min: 8, max: 20 }), fc.nat(), edits, (words, a, count, b, edit) => {
        const first = a % (words.length - count);
        const at = first + 1 + (b % (count - 2));
        const whole = words.join(" ");
        const all = borders(whole);
        const quote = describeQuote(whole, all[first]?.start ?? 0, all[first + count - 1]?.end ?? 0);
        const now = words.toSpliced(at, edit === "insert" ? 0 : 1, ...(edit === "delete" ? [] : ["not"]));
        const changed = now.join(" ");
        const anchor = anchorQuote(changed, quote);
        expect(anchor.state).toBe("drifted");
        const length = count + (edit === "insert" ? 1 : edit === "delete" ? -1 : 0);
        // Short words are alike: an end may take in half of a neighbour, which is then shown whole.
        const shown = changed.slice(anchor.start, anchor.end).split(" ");
        expect(shown.join(" ")).toContain(now.slice(first + 1, first + length - 1).join(" "));
        expect(shown.length).toBeLessThanOrEqual(length + 2);
      }),
      { numRuns: 300 },
    );
  });
});

describe("any strings", () => {
  const any = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), text);
  // Half characters too: what a broken page or a careless program hands in.
  const broken = fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
  const quote = fc.record(
    {
      exact: fc.oneof(any, broken),
      prefix: fc.oneof(any, broken),
      suffix: fc.oneof(any, broken),
      start: fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)),
    },
    { requiredKeys: ["exact"] },
  );

  test("are taken without an error, and answered with a place inside the text or none", () => {
    fc.assert(
      fc.property(fc.oneof(any, broken), quote, (whole, asked) => {
        const { state, start, end, score } = anchorQuote(whole, asked);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(start === undefined || end === undefined).toBe(state === "orphan");
        if (start === undefined || end === undefined) return;
        expect(0 <= start && start < end && end <= whole.length).toBe(true);
        if (state === "exact") expect(whole.slice(start, end)).toBe(asked.exact);
      }),
      { numRuns: 1_000 },
    );
  });

  test("without half characters are never cut inside one: offsets count UTF-16 units", () => {
    const emoji = fc.string({
      unit: fc.constantFrom("🕊", "👩‍🚀", "𝒳", "a", "é", " ", "toll"),
      minLength: 4,
      maxLength: 60,
    });
    fc.assert(
      fc.property(emoji, emoji, fc.nat(), fc.nat(), (whole, other, a, b) => {
        const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number];
        fc.pre(start < end);
        const anchor = anchorQuote(other, describeQuote(whole, start, end));
        if (anchor.state === "orphan") return;
        expect(other.slice(anchor.start, anchor.end)).not.toMatch(halves);
        expect(other.slice(0, anchor.start)).not.toMatch(/[\ud800-\udbff]$/);
      }),
      { numRuns: 500 },
    );
  });
});

test("a text of one repeated word is read in few places, so that a quote with every hint wrong is still found exact", () => {
  const repeating = longTexts().filter(({ name }) => name.startsWith("one word repeated, every hint"));
  expect(repeating).toHaveLength(1);
  for (const { text: whole, quotes } of repeating)
    for (const quote of quotes.slice(0, 20))
      expect(anchorQuote(whole.slice(0, 100_000), quote)).toMatchObject({ state: "exact" });
});
