/** A line or a sentence of a text, without the white space around it. */
export type Passage = Readonly<{ start: number; end: number; words: string }>;

/** The lines of a text that have words. */
export function linesOf(text: string): Passage[] {
  return Array.from(text.matchAll(/[^\n]+/gu), (match) =>
    trimmed(text, match.index, match.index + match[0].length),
  ).filter(({ words }) => words !== "");
}

/** Titles and short forms after which a full stop ends no sentence. */
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gen|Gov|Lt|Col|Prof|Rev|Sgt|Jr|Sr|vs|etc|No|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}(?:\.\p{Lu})*)\.$/u;

/** Units in which an abbreviation lies, its stop and closing marks included. */
const longestAbbreviation = 16;

/** The sentences of a text, within its lines. Enough for rules that point at whole sentences; no grammar. */
export function sentencesOf(text: string): Passage[] {
  return linesOf(text).flatMap((line) => {
    const sentences: Passage[] = [];
    let start = line.start;
    for (const { 0: stop, index } of line.words.matchAll(/(?<![.?!])[.?!]+["”’')\]]*(?=\s+["“‘'([•\p{Lu}\p{N}])/gu)) {
      const end = line.start + index + stop.length;
      if (
        stop.startsWith(".") &&
        abbreviation.test(text.slice(Math.max(start, end - longestAbbreviation), line.start + index + 1))
      )
        continue;
      sentences.push(trimmed(text, start, end));
      start = end;
    }
    return [...sentences, trimmed(text, start, line.end)].filter(({ words }) => words !== "");
  });
}

function trimmed(text: string, start: number, end: number): Passage {
  const raw = text.slice(start, end);
  const words = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: from + words.length, words };
}
