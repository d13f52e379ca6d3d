import { findMentions } from "@/domain/people/mentions";
import { compareNames } from "@/domain/people/names";
import { countries } from "@/domain/people/names/countries";
import { matchesOf, type Stretch } from "./finding";
import { isOffice } from "./offices";

/** From this likeness on (0 to 1) a name is the known one misspelt, not another. */
const sameName = 0.8;
/** A capitalised word, then another: most names of people in the news. Looks ahead only, so of three such words both pairs are met. */
const fullName = /(?<!\p{L})(?=(\p{Lu}[\p{L}’'-]+) (\p{Lu}[\p{L}’'-]{2,})(?!\p{L}))/gu;

/** Words that have a capital because a sentence begins with them. */
const sentenceWords = new Set(
  "The This That These Those An In On At Of For From As If When While Where But And Or However Each All No Any Our Their His Her Its With After Before Since Under By To Both Some Such Among".split(
    " ",
  ),
);
type Name = { start: number; end: number; words: string; first: string; last: string };

/** Names that the text itself spells in several ways, and names unlike the known spelling of somebody the negotiation knows. */
export function findMisspeltNames(text: string, known: readonly string[]): Stretch[] {
  const names = namesIn(text);
  return [...inconsistent(names), ...unlikeKnown(text, names, known)].filter(
    ({ start }, at, all) => all.findIndex((other) => other.start === start) === at,
  );
}

function namesIn(text: string): Name[] {
  return matchesOf(text, fullName)
    .map(({ start, groups: [first = "", family = ""] }) => {
      const last = family.replace(/['’]s$/u, "");
      return { start, end: start + first.length + 1 + last.length, words: `${first} ${last}`, first, last };
    })
    .filter(({ first }) => !isOffice(first) && !countries.has(first) && !sentenceWords.has(first));
}

/** The same word with two words that are spellings of one: "Mark" with both "Ruthte" and "Rute". */
function inconsistent(names: readonly Name[]): Stretch[] {
  const lastsOf = group(
    names,
    ({ first }) => first,
    ({ last }) => last,
  );
  const firstsOf = group(
    names,
    ({ last }) => last,
    ({ first }) => first,
  );
  return names.flatMap(({ start, end, words, first, last }) => {
    const otherLast = variantIn(lastsOf.get(first), last);
    const otherFirst = variantIn(firstsOf.get(last), first);
    const other = otherLast ? `${first} ${otherLast}` : otherFirst ? `${otherFirst} ${last}` : null;
    return other ? [{ start, end, reason: `“${words}” and “${other}”: one name in two spellings.` }] : [];
  });
}

function group(
  names: readonly Name[],
  by: (name: Name) => string,
  of: (name: Name) => string,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const name of names) groups.set(by(name), (groups.get(by(name)) ?? new Set()).add(of(name)));
  return groups;
}

function variantIn(words: ReadonlySet<string> | undefined, word: string): string | undefined {
  return [...(words ?? [])].find((other) => isVariant(word, other));
}

/** Not two forms of one word ("Minister", "Ministry"; "Korea", "Korean"), nor one with something before it. */
function isVariant(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a.charAt(0) !== b.charAt(0) || a.includes(b) || b.includes(a)) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  const isEndingAlone = shared >= shorter - 2 && a.at(-1) !== b.at(-1);
  return !isEndingAlone && compareNames(a, b).score >= 0.6;
}

function unlikeKnown(text: string, names: readonly Name[], known: readonly string[]): Stretch[] {
  const nearest = new Map<string, string | null>();
  return besideMentions(text, names, known).flatMap(({ start, end, words }) => {
    const near = nearest.get(words) ?? nearestOf(words, known);
    nearest.set(words, near);
    return near ? [{ start, end, reason: `“${words}” is near “${near}”, and not one of its right spellings.` }] : [];
  });
}

/** The names that are no known form, nor two words of a longer one ("Special Envoy" of "US Special Envoy"). Both lists are in the order of the text. */
function besideMentions(text: string, names: readonly Name[], known: readonly string[]): Name[] {
  const mentions = findMentions(
    text,
    known.map((form) => ({ form, ref: form })),
  );
  let at = 0;
  return names.filter(({ start, end }) => {
    while ((mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const mention = mentions[at];
    return !mention || mention.start > start || mention.end < end;
  });
}

function nearestOf(words: string, known: readonly string[]): string | null {
  const [best] = known
    .filter((form) => form.includes(" ") && form.charAt(0) === words.charAt(0))
    .map((form) => ({ form, score: compareNames(words, form).score }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= sameName && best.score < 1 ? best.form : null;
}
