/** A word or a sign of a text, with its place (UTF-16 units). `word` is in lower case with straight apostrophes; `owner` says that it was a possessive, whose ending is left off. */
export type Token = Readonly<{
  start: number;
  end: number;
  word: string;
  isSign: boolean;
  isCapital: boolean;
  owner: boolean;
}>;

const pattern =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*|[“”„«»"‘’'()[\],;:–—…?!.\n-]/gu;

/** The words and signs of a stretch of text, in order. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: shown, index }) => {
    const isSign = !/[\p{L}\p{N}]/u.test(shown);
    const plain = shown.toLowerCase().replaceAll("’", "'");
    const owner = /[^']'s$/.test(plain) && !/^(?:it|he|she|that|there|what|who|let)'s$/.test(plain);
    const from = start + index;
    return {
      start: from,
      end: from + shown.length,
      word: owner ? plain.slice(0, -2) : plain,
      isSign,
      isCapital: /^\p{Lu}/u.test(shown),
      owner,
    };
  });
}

/** The tokens that a stretch covers, as [first, last + 1]. */
export function tokensIn(tokens: readonly Token[], start: number, end: number): [number, number] {
  const first = tokens.findIndex((token) => token.end > start);
  const from = first < 0 ? tokens.length : first;
  const after = tokens.findIndex((token, index) => index >= from && token.start >= end);
  return [from, after < 0 ? tokens.length : after];
}
