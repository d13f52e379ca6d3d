import type { Stretch } from "@/lib/sentences";
import type { Hit } from "./hits";
import type { Reader, ReadParagraph } from "./paragraph";
import { agentOf, type Who, whoOf } from "./who";

/** Who is reported to have said something, by which words; `isQuoted` when it stands between quotation marks. */
export type Frame = Readonly<{ who: Who; words: string; isQuoted: boolean }>;

/** A quotation of fewer units than this only marks a word ("signals"), and reports nothing. */
const shortest = 18;

/** The quotation in which a stretch stands, or that makes up a good part of it; null when it is the reporter's own words. */
export function quotationAt({ quotations }: ReadParagraph, { start, end }: Stretch): Stretch | null {
  const long = quotations.filter((one) => one.end - one.start >= shortest);
  const shared = (one: Stretch) => Math.min(one.end, end) - Math.max(one.start, start);
  const around = long.find((one) => one.start <= start && one.end >= end);
  return around ?? long.find((one) => shared(one) > (end - start) / 4) ?? null;
}

/**
 * The reporting clause that a stretch of a paragraph depends on: beside its quotation, or before it in its sentence ("said that"), or at the sentence's
 * end (", according to"). Null when nobody is given, or nobody whom the words name.
 */
export function frameOf(reader: Reader, paragraph: ReadParagraph, text: string, at: Stretch): Frame | null {
  const quotation = quotationAt(paragraph, at);
  const outside = sayingsOutside(paragraph);
  const by = (saying: Saying | undefined): Frame | null => {
    const who = saying && agentOf(reader, paragraph, text, saying.hit);
    if (!saying || !who || who.isSpeaker) return null;
    return { who, words: `${who.words} ${text.slice(saying.start, saying.end)}`, isQuoted: quotation !== null };
  };
  if (quotation) {
    const after = outside.find(({ start }) => start >= quotation.end && start - quotation.end < 90);
    const before = outside.findLast(({ end }) => end <= quotation.start && quotation.start - end < 160);
    const isAfter =
      /[,?!…”"’—-]\s*$/.test(text.slice(quotation.end - 2, quotation.end)) &&
      /[,?!—]/.test(text.slice(quotation.end - 2, quotation.end + 1));
    const found = isAfter ? (by(after) ?? by(before)) : (by(before) ?? by(after));
    return found ?? accordingTo(reader, paragraph, text, at, true) ?? lastSpeaker(reader, paragraph, text, quotation);
  }
  const sentence = sentenceOf(paragraph, at);
  const inside = outside.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const before = inside.findLast((saying) => saying.end <= at.start && !isSetAside(reader, text, sentence, saying, at));
  if (before) return by(before);
  const last = inside.at(-1);
  // "…, Macron said."
  const isClosing =
    last && last.start >= at.end && /,[^,]{0,60}$/.test(text.slice(at.end, last.start)) && sentence.end - last.end < 25;
  return (isClosing ? by(last) : null) ?? accordingTo(reader, paragraph, text, at, false);
}

/** "While Kyiv says one thing, Moscow insists on another": what a clause set before says reaches no further than its comma. */
function isSetAside({ lexicon }: Reader, text: string, sentence: Stretch, saying: Stretch, at: Stretch): boolean {
  const opening = /^\P{L}*(\p{L}+)/u.exec(text.slice(sentence.start, sentence.end))?.[1]?.toLowerCase() ?? "";
  return lexicon.grammar.clauses.includes(opening) && text.slice(saying.end, at.start).includes(",");
}

type Saying = Stretch & Readonly<{ hit: Hit }>;

const known = new WeakMap<ReadParagraph, Saying[]>();

/** The sayings outside quotation marks, found once for a paragraph. */
function sayingsOutside(paragraph: ReadParagraph): Saying[] {
  const before = known.get(paragraph);
  if (before) return before;
  const { quotations } = paragraph;
  const found = sayings(paragraph).filter(
    ({ start, end }) => !quotations.some((one) => one.start <= start && one.end >= end),
  );
  known.set(paragraph, found);
  return found;
}

function sayings({ hits, tokens }: ReadParagraph): Saying[] {
  return hits.flatMap((hit) => {
    const [start, end] = [tokens[hit.from]?.start, tokens[hit.to - 1]?.end];
    const isSaid = hit.entry.says && !hit.isPassive && !hit.isInfinitive && hit.form !== null;
    return isSaid && start !== undefined && end !== undefined ? [{ start, end, hit }] : [];
  });
}

export function sentenceOf({ sentences, start, end }: ReadParagraph, at: Stretch): Stretch {
  const over = sentences.filter((sentence) => sentence.start < at.end && sentence.end > at.start);
  return { start: over[0]?.start ?? start, end: over.at(-1)?.end ?? end };
}

function accordingTo(
  reader: Reader,
  paragraph: ReadParagraph,
  text: string,
  at: Stretch,
  isQuoted: boolean,
): Frame | null {
  const sentence = sentenceOf(paragraph, at);
  for (const { from, to } of paragraph.accordingTo) {
    const [start, end] = [paragraph.tokens[from]?.start ?? 0, paragraph.tokens[to - 1]?.end ?? 0];
    if (start < sentence.start || start >= sentence.end) continue;
    // Behind another clause it is that clause's.
    if (start > at.end && /, (?:and|but|while)\b/.test(text.slice(at.end, start))) continue;
    const noun = paragraph.nouns.find((one) => one.from >= to && one.from - to <= 7);
    const who = noun && whoOf(reader, paragraph, text, noun, false);
    if (who) return { who, words: `${text.slice(start, end)} ${who.words}`, isQuoted };
  }
  return null;
}

/** “…,” she said. “…”: the second quotation is of the first one's speaker. */
function lastSpeaker(reader: Reader, paragraph: ReadParagraph, text: string, quotation: Stretch): Frame | null {
  const before = paragraph.quotations.findLast((one) => one.end <= quotation.start && one.end - one.start >= shortest);
  return before ? frameOf(reader, paragraph, text, before) : null;
}
