import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintOf, surelyFound } from "@/domain/sources/lineage-fingerprint";
import { sharedRuns, shortestRun, turned } from "@/domain/sources/lineage-runs";
import { wordsOf } from "@/domain/sources/lineage-words";

const plain = (text: string) => ({ text, boilerplate: [] });
/** Words that stand nowhere else. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`).join(" ");
const found = (one: string, two: string) =>
  sharedRuns(plain(one), plain(two)).runs.map((run) => one.slice(run.one.start, run.one.end));

/** Texts made of a few sentences, so that they share some and repeat some. */
const sentences = ["a", "b", "c", "d"].map((name, at) => words(name, 8 + at * 3));
const someText = fc
  .array(fc.oneof(fc.constantFrom(...sentences), fc.constantFrom("lone", "Words,", "“here”")), { maxLength: 9 })
  .map((parts) => parts.join(" "));

describe("shared runs", () => {
  test("are found whatever stands around them, in any typography, with their places in both texts", () => {
    const run = "The envoy's delegation left the lakeside hall before noon, and nobody signed the paper";
    const other = run.replace("'", "’").replace(", and", " —\n\n and").replace("The", "THE");
    const [one, two] = [`Lead words one. ${run}. Tail`, `Another opening here: ${other}`];
    const { runs, words: count } = sharedRuns(plain(one), plain(two));
    expect(runs).toHaveLength(1);
    expect(count).toBe(14);
    expect(one.slice(runs[0]?.one.start, runs[0]?.one.end)).toBe(run);
    expect(two.slice(runs[0]?.two.start, runs[0]?.two.end)).toBe(other);
  });

  test("shorter than ten words are none", () => {
    const run = words("w", shortestRun - 1);
    expect(found(`x ${run} y`, `u ${run} v`)).toEqual([]);
    expect(found(`x ${run} w9 y`, `u ${run} w9 v`)).toHaveLength(1);
  });

  test("do not go across boilerplate, and none begins within it", () => {
    const run = words("w", 24);
    const at = run.indexOf("w11");
    const cut = { text: run, boilerplate: [{ start: at, end: at + 3 }] };
    const { runs } = sharedRuns(cut, plain(run));
    expect(runs.map(({ one }) => run.slice(one.start, one.end))).toEqual([run.slice(0, at - 1), run.slice(at + 4)]);
    expect(sharedRuns({ text: run, boilerplate: [{ start: 0, end: run.length }] }, plain(run)).runs).toEqual([]);
  });

  test("are the same from either side", () => {
    fc.assert(
      fc.property(someText, someText, (one, two) => {
        expect(sharedRuns(plain(one), plain(two))).toEqual(turned(sharedRuns(plain(two), plain(one))));
      }),
    );
  });

  test("say the same words in both, overlap in neither, and are no more than either text has", () => {
    fc.assert(
      fc.property(someText, someText, (one, two) => {
        const shared = sharedRuns(plain(one), plain(two));
        const said = (text: string, { start, end }: { start: number; end: number }) =>
          wordsOf(text.slice(start, end)).map(({ word }) => word);
        for (const run of shared.runs) expect(said(one, run.one)).toEqual(said(two, run.two));
        for (const side of ["one", "two"] as const) {
          const places = shared.runs.map((run) => run[side]).sort((a, b) => a.start - b.start);
          for (const [at, { start }] of places.entries())
            expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0);
        }
        expect(shared.words).toBeLessThanOrEqual(Math.min(shared.wordsOfOne, shared.wordsOfTwo));
      }),
    );
  });

  test("are found whatever order the passages have", () => {
    const order = fc.shuffledSubarray(sentences, { minLength: 4 });
    fc.assert(
      fc.property(order, order, (one, two) => {
        const long = sentences.filter((sentence) => sentence.split(" ").length >= shortestRun);
        const text = found(one.join(" lone "), two.join(" other "));
        for (const sentence of long) expect(text.some((run) => run.includes(sentence))).toBe(true);
      }),
    );
  });

  test("of one text with itself are the whole of it", () => {
    const text = `${words("w", 40)}. ${words("v", 12)}`;
    expect(sharedRuns(plain(text), plain(text))).toMatchObject({ words: 52, longest: 52, wordsOfOne: 52 });
  });

  test("know which words stand in quotation marks, and where", () => {
    const speech = words("s", 12);
    const quoted = `He said: “${speech}.” Then he left.`;
    expect(sharedRuns(plain(quoted), plain(`Her report: «${speech}»`)).quoted).toEqual({ both: 12, one: 0, two: 0 });
    expect(sharedRuns(plain(quoted), plain(`Thank you. ${speech}. Good night.`)).quoted).toEqual({
      both: 0,
      one: 12,
      two: 0,
    });
    expect(sharedRuns(plain(`a ${speech}`), plain(`b ${speech}`)).quoted).toEqual({ both: 0, one: 0, two: 0 });
  });

  test("of a text that repeats itself a thousand times are found all the same", () => {
    const line = words("w", 12);
    const many = Array.from({ length: 2_000 }, () => line).join(". ");
    expect(sharedRuns(plain(many), plain(`x ${line} y`)).words).toBe(12);
  });
});

describe("fingerprints", () => {
  const print = (text: string, salt = "n") => new Set(fingerprintOf(wordsOf(text), salt));
  const common = (a: Set<number>, b: Set<number>) => [...a].filter((hash) => b.has(hash)).length;

  test(`of two texts that share ${surelyFound} words in a row have a number in common`, () => {
    const around = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 25 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.nat(), around, around, around, around, (name, a, b, c, d) => {
        const run = words(`r${name}x`, surelyFound);
        expect(common(print(`${a} ${run} ${b}`), print(`${c} ${run} ${d}`))).toBeGreaterThan(0);
      }),
    );
  });

  test("of texts that share no six words in a row have none in common", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        expect(common(print(words("a", count)), print(words("b", count)))).toBe(0);
      }),
    );
  });

  test("of the same words in two negotiations differ", () => {
    const text = words("w", 60);
    expect(common(print(text, "one"), print(text, "two"))).toBe(0);
  });

  test("are about one number for three words at most, each once and in order, within 32 bits", () => {
    const prints = fingerprintOf(wordsOf(words("w", 3_000)), "n");
    expect(prints.length).toBeLessThan(1_100);
    expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
    expect(prints.every((hash) => hash === (hash | 0))).toBe(true);
  });
});
