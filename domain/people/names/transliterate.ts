/**
 * Cyrillic letter by letter, near to what passports and newspapers write (ICAO Doc 9303 for Russian and Ukrainian, without apostrophes). Where
 * the two differ, the skeleton of a name levels it.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  ђ: "dj",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  ј: "j",
  к: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  у: "u",
  ў: "w",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  џ: "dz",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** Modern Greek, pairs of letters first (ELOT 743, ISO 843:1997 type 2). */
const greek: readonly (readonly [string, string])[] = [
  ["ου", "u"],
  ["αυ", "av"],
  ["ευ", "ev"],
  ["αι", "e"],
  ["ει", "i"],
  ["οι", "i"],
  ["γγ", "ng"],
  ["γκ", "g"],
  ["μπ", "b"],
  ["ντ", "nt"],
  ["τσ", "ts"],
  ["τζ", "tz"],
  ["α", "a"],
  ["β", "v"],
  ["γ", "g"],
  ["δ", "d"],
  ["ε", "e"],
  ["ζ", "z"],
  ["η", "i"],
  ["θ", "th"],
  ["ι", "i"],
  ["κ", "k"],
  ["λ", "l"],
  ["μ", "m"],
  ["ν", "n"],
  ["ξ", "x"],
  ["ο", "o"],
  ["π", "p"],
  ["ρ", "r"],
  ["σ", "s"],
  ["ς", "s"],
  ["τ", "t"],
  ["υ", "y"],
  ["φ", "f"],
  ["χ", "ch"],
  ["ψ", "ps"],
  ["ω", "o"],
];
const greekPattern = new RegExp(greek.map(([letters]) => letters).join("|"), "gu");
const greekLetters = new Map(greek);

/** Latin letters that Unicode does not take apart into letter and mark. */
const latin: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ə: "a",
};

/** Lower-case Latin letters without marks, from Latin, Cyrillic or Greek; other scripts and signs stay as they are. */
export function toLatin(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  return (
    lower
      // Цз writes the Chinese j (Palladius). Й and ї are letters of their own, not и and і with a mark: read them before marks go.
      .replace(/цз/gu, "j")
      .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/(?<!\p{L})ντ|(?<=[λρ])ντ/gu, "d")
      .replace(/μπ(?!\p{L})/gu, "mp")
      .replace(greekPattern, (letters) => greekLetters.get(letters) ?? letters)
      .replace(/[ßæœøđðþłħıə]/gu, (letter) => latin[letter] ?? letter)
  );
}
