import { wordEdgesOf } from "@/lib/sentences";
import { fold } from "./anchor-text";

/** A word with the signs and blanks that go with it. `key`: what it is compared by; case, quotation marks and blanks count for nothing. */
export type SynopsisWord = Readonly<{ words: string; key: string }>;

/** A passage cut before its words; joined, the pieces are the passage. Opening signs go with the word that they open, all others with the word before. */
export function cutIntoWords(passage: string, language?: string | null): SynopsisWord[] {
  const { starts, ends } = wordEdgesOf(passage, 0, language);
  const begins: { at: number; key: string }[] = [];
  let opening: number | null = null;
  for (const [index, start] of starts.entries()) {
    const segment = passage.slice(start, ends[index]);
    const touches = start === ends[index - 1];
    if (/[\p{L}\p{N}]/u.test(segment)) {
      begins.push({ at: touches ? (opening ?? start) : start, key: fold(segment) });
      opening = null;
    } else if (!touches) opening = start;
  }
  if (begins.length === 0) return passage === "" ? [] : [{ words: passage, key: fold(passage).trim() }];
  return begins.map(({ at, key }, index) => ({
    words: passage.slice(index === 0 ? 0 : at, begins[index + 1]?.at),
    key,
  }));
}
