/** Spellings that transliteration and hearing confuse, brought to one. In this order. */
const levels: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/gu, "s"],
  [/tch|ch|kh/gu, "h"],
  [/zh|dzh|dj/gu, "z"],
  [/ts|tz|cz/gu, "c"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/gh/gu, "g"],
  [/ck|q/gu, "k"],
  [/c(?=[aouklrt])/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/ou/gu, "u"],
  [/y|j/gu, "i"],
  [/ie/gu, "e"],
  [/(\p{L})\1+/gu, "$1"],
];

/** What is left of a folded word when its spellings are levelled: "witkoff" and "witcoof" are both "vitkof". */
export function skeletonOf(word: string): string {
  return levels.reduce((text, [pattern, with_]) => text.replace(pattern, with_), word);
}

/** Endings that many family names share: two names are not alike because both end so. */
const endings = [
  "enko",
  "ovic",
  "evic",
  "ski",
  "ska",
  "sku",
  "dze",
  "sen",
  "son",
  "man",
  "ova",
  "eva",
  "ina",
  "ov",
  "ev",
  "ko",
  "in",
];

/** How alike two skeletons are, 0 to 1. An ending that both share says nothing and is left out. */
export function soundLikenessOf(a: string, b: string): number {
  const ending = endings.find((one) => a.endsWith(one) && b.endsWith(one)) ?? "";
  const stem = (word: string) => word.slice(0, word.length - ending.length);
  return a === b ? 1 : likenessOf(stem(a), stem(b));
}

const vowels = new Set("aeiou");
const near = new Set(
  ["gh", "gk", "dt", "bp", "bv", "fv", "sz", "cs", "cz", "ck", "mn", "hk"].flatMap((pair) => [
    pair,
    [...pair].reverse().join(""),
  ]),
);

/** Share of two words that agrees, 0 to 1: Levenshtein's distance where a vowel or a sound made at the same place costs half. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + weightOf(letter));
  for (const letter of a) {
    const next = [(row[0] ?? 0) + weightOf(letter)];
    [...b].forEach((other, at) => {
      next.push(
        Math.min(
          (row[at] ?? 0) + changeOf(letter, other),
          (row[at + 1] ?? 0) + weightOf(letter),
          (next[at] ?? 0) + weightOf(other),
        ),
      );
    });
    row = next;
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / Math.max(1, a.length, b.length));
}

function weightOf(letter: string): number {
  return vowels.has(letter) ? 0.5 : 1;
}

function changeOf(a: string, b: string): number {
  if (a === b) return 0;
  return (vowels.has(a) && vowels.has(b)) || near.has(a + b) ? 0.5 : 1;
}
