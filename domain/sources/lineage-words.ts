/** A stretch of a text in UTF-16 units. */
export type Range = Readonly<{ start: number; end: number }>;

/** A word of a text as it is compared, and where it stands. `part` numbers the stretches that what is left out cuts the text into. */
export type Word = Readonly<{ word: string; start: number; end: number; part: number }>;

const wordForm = /[\p{L}\p{N}]+(?:['’ʼ.,-][\p{L}\p{N}]+)*/gu;

/**
 * The words of a text as they are compared between documents: compatibility forms and capitals folded, punctuation and white space left out, so
 * that another page's typography hides nothing. Words that touch one of the ranges left out (boilerplate) are left out too, and no run of words goes across the gap.
 * Pure.
 */
export function wordsOf(text: string, leftOut: readonly Range[] = []): Word[] {
  const gaps = [...leftOut].sort((a, b) => a.start - b.start || a.end - b.end);
  const words: Word[] = [];
  let part = 0;
  let next = 0;
  let until = 0;
  for (const { 0: form, index: start } of text.matchAll(wordForm)) {
    const end = start + form.length;
    for (let gap = gaps[next]; gap && gap.start < end; gap = gaps[next]) {
      part += 1;
      next += 1;
      until = Math.max(until, gap.end);
    }
    if (start >= until)
      words.push({ word: form.normalize("NFKC").toLowerCase().replace(/[’ʼ]/gu, "'"), start, end, part });
  }
  return words;
}
