/** A stretch of a text, in UTF-16 units; `end` is not included. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** A full stop after these ends no sentence: initials ("U.S."), titles, saints. */
const abbreviation = /(?:^|[\s(“"'‘])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Prof|No|vs)\.)\s*$/u;
/** Units at the end of a sentence in which an abbreviation lies. */
const longestAbbreviation = 16;

/** The sentences of a passage that begins at `start`, without the blanks after them. Rules of the Unicode Standard (UAX 29), less abbreviations. */
export function sentencesOf(text: string, start: number, language?: string | null): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { segment, index } of segmenter("sentence", language).segment(text)) {
    const to = index + segment.length;
    if (to < text.length && abbreviation.test(text.slice(Math.max(from, to - longestAbbreviation), to))) continue;
    const words = text.slice(from, to);
    const blanks = words.length - words.trimStart().length;
    if (words.trim() !== "") found.push({ start: start + from + blanks, end: start + from + words.trimEnd().length });
    from = to;
  }
  return found;
}

/** Where words and signs of a passage begin and end, in order, its own ends included: the places an end of a selection may step to. */
export function wordEdgesOf(
  text: string,
  start: number,
  language?: string | null,
): { starts: number[]; ends: number[] } {
  const words = [...segmenter("word", language).segment(text)].filter(({ segment }) => segment.trim() !== "");
  return {
    starts: words.map(({ index }) => start + index),
    ends: words.map(({ index, segment }) => start + index + segment.length),
  };
}

const made = new Map<string, Intl.Segmenter>();

/** Making one costs more than a paragraph's work, so each is kept. */
function segmenter(granularity: "sentence" | "word", language: string | null | undefined): Intl.Segmenter {
  const key = `${granularity} ${language ?? ""}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size > 50) made.clear();
  const one = makeSegmenter(granularity, language);
  made.set(key, one);
  return one;
}

function makeSegmenter(granularity: "sentence" | "word", language: string | null | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? "en", { granularity });
  } catch {
    // A tag that the browser does not know is no reason to stop reading.
    return new Intl.Segmenter("en", { granularity });
  }
}
