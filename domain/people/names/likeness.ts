/** Spellings that transliteration and hearing confuse, brought to one. In this order. */
const levels: readonly (readonly [RegExp, string])[] = [
  // Cyrillic family names in another case: "Zelenskogo" is of Zelensky.
  [/(?<=\p{L}{2}sk)(?:ogo|oho|omu|im|ym)$/gu, "i"],
  // What a South Slavic name ends in, by way of Cyrillic.
  [/(?<=i)ch$/gu, "c"],
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

/** Costs by code of the letter; letters beyond ASCII are none that transliteration leaves. */
const letters = 128;
const halves = new Set([..."aeiou"].map((letter) => letter.charCodeAt(0)));
/** Whether a letter taken for another costs half: vowels among themselves, and sounds made at the same place. */
const isNear = new Uint8Array(letters * letters);
for (const one of halves) for (const other of halves) isNear[one * letters + other] = 1;
for (const pair of ["gh", "gk", "dt", "bp", "bv", "fv", "sz", "cs", "cz", "ck", "mn", "hk", "ch", "hs"]) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  isNear[one * letters + other] = 1;
  isNear[other * letters + one] = 1;
}

/** Share of two words that agrees, 0 to 1: Levenshtein's distance where a vowel or a sound made at the same place costs half. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  // In half letters, so that they are whole numbers.
  const row = new Uint16Array(b.length + 1);
  for (let at = 0; at < b.length; at += 1) row[at + 1] = (row[at] ?? 0) + weightOf(b.charCodeAt(at));
  for (let of = 0; of < a.length; of += 1) {
    const letter = a.charCodeAt(of);
    const weight = weightOf(letter);
    let diagonal = row[0] ?? 0;
    let left = diagonal + weight;
    row[0] = left;
    for (let at = 0; at < b.length; at += 1) {
      const other = b.charCodeAt(at);
      const above = row[at + 1] ?? 0;
      left = Math.min(diagonal + changeOf(letter, other), above + weight, left + weightOf(other));
      diagonal = above;
      row[at + 1] = left;
    }
  }
  return Math.max(0, 1 - (row[b.length] ?? 0) / 2 / Math.max(1, a.length, b.length));
}

function weightOf(letter: number): number {
  return halves.has(letter) ? 1 : 2;
}

function changeOf(a: number, b: number): number {
  if (a === b) return 0;
  return a < letters && b < letters && isNear[a * letters + b] === 1 ? 1 : 2;
}

/** Whether two words may begin alike, a first letter changed, added or left out: cheap, and true of nearly all that are alike. */
export function mayBeginAlike(a: string, b: string): boolean {
  const at = (word: string, place: number) => word.charCodeAt(place);
  if (changeOf(at(a, 0), at(b, 0)) < 2 || at(a, 0) === at(b, 1) || at(a, 1) === at(b, 0)) return true;
  return at(a, 1) === at(b, 1) && at(a, 2) === at(b, 2);
}
