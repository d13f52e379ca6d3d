const words = /[\p{L}\p{N}]+/gu;

/** A text made ready for finding quotes in it. Offsets of `folded` are those of `text`. */
export type TextIndex = Readonly<{
  text: string;
  folded: string;
  /** Where each folded word starts, in order. */
  places: ReadonlyMap<string, readonly number[]>;
}>;

/**
 * The same text in the form in which a quote is compared: case, the style of quotation marks and dashes, and line breaks
 * count for nothing. One unit becomes one unit, so offsets stay.
 */
export function fold(text: string): string {
  return text
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, "-")
    .replace(/\s/gu, " ")
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}

export function indexText(text: string): TextIndex {
  const folded = fold(text);
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of folded.matchAll(words)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return { text, folded, places };
}

/** The words of a folded text with their offsets. */
export function wordsOf(folded: string): { word: string; at: number }[] {
  return Array.from(folded.matchAll(words), ({ 0: word, index }) => ({ word, at: index }));
}

/** The offset moved off the inside of a surrogate pair, to its start. */
export function onCharacter(text: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(offset)) && /^[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}

/** Scripts that write words without spaces between them: there every place is a border of words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word of a script that parts its words runs from one unit into the next. */
export function isInsideWord(before: string | undefined, after: string | undefined): boolean {
  const isLetter = (unit = "") => /[\p{L}\p{N}\p{M}]/u.test(unit) && !unspaced.test(unit);
  return isLetter(before) && isLetter(after);
}

/** Moves both ends to where words begin and end: a passage shown to a person does not start inside a word. */
export function onWords(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const isInside = (offset: number) => isInsideWord(text[offset - 1], text[offset]);
  let from = onCharacter(text, start);
  let to = onCharacter(text, end);
  while (isInside(from)) from -= 1;
  while (isInside(to)) to += 1;
  while (from < to && text.charAt(from).trim() === "") from += 1;
  while (to > from && text.charAt(to - 1).trim() === "") to -= 1;
  return { start: from, end: to };
}
