/**
 * The mention that is being typed at the caret: where its `@` stands, and the words after it so far. Null where none is: with something
 * selected, after an `@` inside a word, or once more than four words or a line have passed.
 */
export function typedMention(text: string, start: number, end: number): { at: number; words: string } | null {
  if (start !== end) return null;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const found = /(?:^|[^\p{L}\p{N}_@])@([\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]+){0,3} ?)$/u.exec(line);
  const words = found?.[1];
  return words === undefined || words.length > 60 ? null : { at: start - words.length - 1, words };
}
