import { skeletonOf } from "./likeness";
import { toLatin } from "./transliterate";

/** Words that stand with a name and are no part of it. Data: add what the press writes. */
const titles = new Set(
  "sir dame lord lady mr mrs ms miss mx dr prof professor president premier chancellor minister secretary ambassador envoy senator congressman congresswoman representative general gen colonel col lieutenant lt captain capt admiral king queen prince princess sheikh shaikh sultan emir pope judge justice leader chief negotiator envoy messenger mediator spokesman spokeswoman spokesperson frau herr monsieur madame mme senor senora gospodin foreign defence defense prime vice deputy special ex former acting the of us uk".split(
    " ",
  ),
);
/** Titles that are family names, too: at the end of a name they are no title ("Stephen King"). */
const familyTitles = new Set("king prince pope judge justice".split(" "));
/** What tells a parent from a child of the same name. */
const generations = new Set("jr sr junior senior ii iii iv".split(" "));
/** Particles that are written or left out at will. */
const particles = new Set(
  "von van der den de del della di da dos du la le al el ul bin ibn ben abu y ter zu zur".split(" "),
);
/** Family names of peoples that write the family name first, as far as the news brings them. */
const familyFirst = new Set(
  "xi li wang zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo lin luo song zheng liang xie han tang feng yu dong cheng cao yuan deng kim lee park choi jung kang cho yoon jang lim nguyen tran pham hoang phan vu vo dang bui".split(
    " ",
  ),
);

/** A name in comparable parts: given names, then the family name; marks, case, script, titles and particles left out. */
export type NameParts = Readonly<{
  tokens: readonly string[];
  family: string;
  left: readonly string[];
  /** "jr", "iii"; otherwise "". */
  generation: string;
  /** What is left of each token, and of all run together, when spellings are levelled. */
  skeletons: readonly string[];
  joined: string;
  /** "Latin", "Cyrillic" or "Greek", by the letters in it; otherwise "". */
  script: string;
}>;

/** Names come again and again while one is held against hundreds: each is taken apart once. */
const cache = new Map<string, NameParts>();
const cached = 5000;

export function partsOf(name: string): NameParts {
  const known = cache.get(name);
  if (known) return known;
  const parts = takenApart(name);
  if (cache.size >= cached) cache.clear();
  cache.set(name, parts);
  return parts;
}

function takenApart(name: string): NameParts {
  const all =
    toLatin(withInitials(name))
      .replace(/['’ʼ`]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const without = (words: ReadonlySet<string>) => (token: string) => !words.has(token);
  const isTitle = (token: string, at: number) =>
    titles.has(token) && !(at > 0 && at === all.length - 1 && familyTitles.has(token));
  const generation = all.length > 2 ? (all.find((token) => generations.has(token)) ?? "") : "";
  const untitled = keepSome(
    all.filter((token) => token !== generation),
    (token, at) => !isTitle(token, at),
  );
  const tokens = keepSome(untitled, without(particles));
  const [first = ""] = tokens;
  const isFamilyFirst = tokens.length > 1 && (familyFirst.has(first) || isShouted(name, first));
  return {
    tokens,
    family: (isFamilyFirst ? first : tokens.at(-1)) ?? "",
    left: all.filter((token) => titles.has(token) && !tokens.includes(token)),
    generation,
    skeletons: tokens.map(skeletonOf),
    joined: skeletonOf(tokens.join("")),
    script: scripts.find(([, letters]) => letters.test(name))?.[0] ?? "",
  };
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Latin", /\p{Script=Latin}/u],
];

/** "JD Vance" has two initials and no word: capitals without a vowel, before a name. */
function withInitials(name: string): string {
  return name.replace(/(?<!\p{L})([B-DF-HJ-NP-TV-Z])([B-DF-HJ-NP-TV-Z])(?=\s+\p{Lu}\p{Ll})/gu, "$1 $2");
}

/** Whether both are family names of peoples that write the family name first. Short as they are, each is another. */
export const areFamilyNames = (a: string, b: string) => familyFirst.has(a) && familyFirst.has(b);

function keepSome(tokens: readonly string[], keep: (token: string, at: number) => boolean): readonly string[] {
  const kept = tokens.filter(keep);
  return kept.length > 0 ? kept : tokens;
}

/** "ZELENSKYY Volodymyr": lists write the family name first, in capitals. */
function isShouted(name: string, first: string): boolean {
  const [word = "", ...rest] = name.match(/\p{L}+/gu) ?? [];
  return (
    word.length > 1 &&
    toLatin(word) === first &&
    word === word.toUpperCase() &&
    rest.some((other) => other !== other.toUpperCase())
  );
}
