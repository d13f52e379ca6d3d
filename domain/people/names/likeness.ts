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
const near = new Map<string, string>();
for (const [a = "", b = ""] of ["gh", "gk", "dt", "bp", "bv", "fv", "sz", "cs", "cz", "ck", "mn", "hk"]) {
  near.set(a, `${near.get(a) ?? ""}${b}`);
  near.set(b, `${near.get(b) ?? ""}${a}`);
}

/** Share of two words that agrees, 0 to 1: Levenshtein's distance where a vowel or a sound made at the same place costs half. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  let row = [0];
  for (let at = 0; at < b.length; at += 1) row.push((row[at] ?? 0) + weightOf(b.charAt(at)));
  for (let of = 0; of < a.length; of += 1) {
    const letter = a.charAt(of);
    const weight = weightOf(letter);
    const alike = near.get(letter);
    let left = (row[0] ?? 0) + weight;
    const next = [left];
    for (let at = 0; at < b.length; at += 1) {
      const other = b.charAt(at);
      const isNear = (weight === 0.5 && vowels.has(other)) || alike?.includes(other) === true;
      const changed = (row[at] ?? 0) + (letter === other ? 0 : isNear ? 0.5 : 1);
      left = Math.min(changed, (row[at + 1] ?? 0) + weight, left + weightOf(other));
      next.push(left);
    }
    row = next;
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / Math.max(1, a.length, b.length));
}

function weightOf(letter: string): number {
  return vowels.has(letter) ? 0.5 : 1;
}
