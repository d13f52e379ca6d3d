import { describeQuote, type Quote } from "@/domain/evidence/anchor";
import { seeded } from "./seeded";

const megabyte = 1_000_000;
export const anchors = 1_000;

/** A text of a megabyte, and quotes to be found in it again; `changed` is what a newer capture might read. */
export type LongText = Readonly<{ name: string; text: string; quotes: readonly Quote[] }>;

const syllables = ["ka", "ro", "min", "tel", "sa", "vor", "den", "ul", "pi", "ner", "os", "ga", "lem", "ti", "bra"];

/** Texts to measure time by: one of many words, and those that repeat themselves, which mislead a search by words. */
export function longTexts(): LongText[] {
  const random = seeded(7);
  const pick = <T>(list: readonly T[], fallback: T) => list[Math.floor(random() * list.length)] ?? fallback;
  const word = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables, "ka")).join("");
  const lexicon = Array.from({ length: 8_000 }, word);
  const plain = fill(() => pick(lexicon, "ka"));
  const repeated = fill(() => "toll");
  const two = fill(() => (random() < 0.5 ? "toll" : "lock"));
  const changed = plain.replace(/karo/g, "oska");
  const quotes = sample(plain, random);
  const repeatedQuotes = sample(repeated, random);
  const shifted = (all: readonly Quote[]) => all.map((quote) => ({ ...quote, start: (quote.start ?? 0) + 7 }));
  const wordless = (all: readonly Quote[]) => all.map(({ exact }) => ({ exact }));
  const edited = (all: readonly Quote[]) =>
    all.map((quote) => ({ ...quote, exact: quote.exact.replace(/toll (?=\S+ \S+$)/, "fee ") }));
  const strange = (all: readonly Quote[]) =>
    all.map((quote) => ({ ...quote, prefix: "and then ", suffix: " at last." }));
  return [
    { name: "8,000 different words, unchanged", text: plain, quotes },
    { name: "8,000 different words, some replaced", text: changed, quotes: shifted(quotes) },
    { name: "8,000 different words, the words alone", text: changed, quotes: wordless(quotes) },
    { name: "one word repeated, unchanged", text: repeated, quotes: repeatedQuotes },
    { name: "one word repeated, every hint wrong", text: repeated, quotes: shifted(repeatedQuotes) },
    { name: "one word repeated, the words alone", text: repeated, quotes: wordless(repeatedQuotes) },
    { name: "one word repeated, other surroundings", text: repeated, quotes: shifted(strange(repeatedQuotes)) },
    { name: "one word repeated, a word changed", text: repeated, quotes: edited(repeatedQuotes) },
    { name: "two words in turn, every hint wrong", text: two, quotes: shifted(sample(two, random)) },
    {
      name: "two words in turn, of another such text",
      text: two,
      quotes: sample(
        fill(() => pick(["toll", "lock"], "")),
        random,
      ),
    },
  ];
}

function fill(next: () => string): string {
  const words: string[] = [];
  for (let length = 0; length < megabyte; length += (words.at(-1) ?? "").length + 1) words.push(next());
  return words.join(" ").slice(0, megabyte);
}

/** Quotes of 5 to 25 words from places all over the text. */
function sample(text: string, random: () => number): Quote[] {
  const words = [...text.matchAll(/\S+/g)];
  return Array.from({ length: anchors }, () => {
    const count = 5 + Math.floor(random() * 21);
    const first = Math.floor(random() * (words.length - count));
    const last = words[first + count - 1];
    return describeQuote(text, words[first]?.index ?? 0, last ? last.index + last[0].length : text.length);
  });
}
