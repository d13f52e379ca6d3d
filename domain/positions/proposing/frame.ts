import type { Stretch } from "@/lib/sentences";
import type { Reader, ReadParagraph } from "./paragraph";
import { type Saying, sayingsOf } from "./sayings";
import { agentOf, speakerBefore, type Who, whoOf } from "./who";

/** Who is reported to have said something, by which words (none of its own for a quotation that goes on); `isQuoted` when it stands between quotation marks. */
export type Frame = Readonly<{ who: Who; words: string; isQuoted: boolean }>;

/** The words that give a speaker, as a reason: “Rutte said”, or from which words somebody goes on. */
export function shownWords(words: string, { goesOnFrom }: Who): string {
  if (goesOnFrom === null) return `“${words}”`;
  return words === "" ? `the quotation goes on from “${goesOnFrom}”` : `“${words}” → goes on from “${goesOnFrom}”`;
}

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
  const outside = sayingsOf(paragraph);
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
    return (
      found ??
      accordingTo(reader, paragraph, text, at, true) ??
      lastSpeaker(reader, paragraph, text, quotation) ??
      goingOn(reader, paragraph, text, quotation)
    );
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
    const next = paragraph.nouns.find((one) => one.from >= to && one.from - to <= 7);
    const noun = next && paragraph.tokens.slice(to, next.from).some(({ isSign }) => isSign) ? null : next;
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

/** A paragraph that begins with a quotation and says nowhere whose it is goes on with the words of whoever spoke last. */
function goingOn(reader: Reader, paragraph: ReadParagraph, text: string, quotation: Stretch): Frame | null {
  const isFirst = text.slice(paragraph.start, quotation.start).trim() === "";
  if (!isFirst || sayingsOf(paragraph).length > 0 || paragraph.accordingTo.length > 0) return null;
  const spoke = speakerBefore(reader, paragraph, text, paragraph.start);
  return spoke && !spoke.hasRivals
    ? { who: { ...spoke.who, goesOnFrom: spoke.words }, words: "", isQuoted: true }
    : null;
}
