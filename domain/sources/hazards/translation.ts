import { countries } from "@/domain/people/names/countries";
import { calques } from "./calques";
import { type Finding, type Given, matchesOf, whole } from "./finding";
import { findMisspeltNames } from "./misspelt-names";
import { isOffice } from "./offices";

/** Marks from which on a text is called machine-translated as a whole, and the stretch (units) that a further one allows for. */
const fewestMarks = 3;
const unitsPerMark = 1_500;

/** Words that are rightly said twice. */
const twice = new Set([
  "had",
  "that",
  "very",
  "many",
  "more",
  "bye",
  "her",
  "his",
  "wagga",
  "so",
  "far",
  "really",
  "long",
  "new",
  "baden",
  "duran",
  "boutros",
]);

/**
 * Marks that a translation by machine, or there and back, leaves in English: hyphens with a space before them, words said twice, fixed phrases
 * broken into their parts, a country standing where its adjective or an office should, and names spelled in several ways or unlike the known name. Three and more make the text
 * suspect as a whole. English texts only.
 */
export function findTranslation(text: string, given: Given): Finding[] {
  if (!isEnglish(text)) return [];
  const mark = ({ start, end }: { start: number; end: number }, reason: string): Finding => ({
    kind: "translation_artefact",
    start,
    end,
    reason,
  });
  const marks = [
    ...matchesOf(text, /\p{L}+(?: -\p{L}+)+/gu).map((hit) =>
      mark(hit, `“${hit.words}”: a hyphen with a space before it.`),
    ),
    ...matchesOf(text, /(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/giu)
      .filter(({ groups }) => !twice.has((groups[0] ?? "").toLowerCase()))
      .map((hit) => mark(hit, `“${hit.words}”: the same word twice.`)),
    ...calques.flatMap(([pattern, meant]) =>
      matchesOf(text, pattern).map((hit) => mark(hit, `“${hit.words}” where English says “${meant}”.`)),
    ),
    ...findMisplacedCountries(text).map((hit) =>
      mark(hit, `“${hit.words}”: a country directly before a name, without an office.`),
    ),
    ...findMisspeltNames(text, given.names ?? []).map(({ start, end, reason }) => mark({ start, end }, reason)),
  ];
  if (marks.length < Math.max(fewestMarks, text.length / unitsPerMark)) return marks;
  const summary = `${marks.length} marks of machine translation or back-translation. Wording, names and polarity may not be those of the speaker.`;
  return [{ kind: "translation_artefact", ...whole, reason: summary }, ...marks];
}

/** The rules know English. Other languages write some of its marks by rule ("und -vermeidung"). */
function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const common = words.filter((word) => /^(?:the|of|and|to|in|that|is|for|on|with|was|by)$/iu.test(word));
  return common.length > words.length * 0.1;
}

const beforeName = new RegExp(
  `(?<![\\p{L}.'’-])(?<!\\p{Lu}\\p{L}* )(?:${[...countries].join("|")}) (\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+)(?!\\p{L})`,
  "gu",
);
/** "Ukraine Jane Roe said": English puts an office or "'s" there. The family name must stand elsewhere too, so that it is one. */
function findMisplacedCountries(text: string) {
  const counted = new Map<string, number>();
  const timesOf = (word: string) => {
    const times = counted.get(word) ?? text.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u")).length - 1;
    counted.set(word, times);
    return times;
  };
  return matchesOf(text, beforeName).filter(({ groups: [first = "", family = ""], start }) => {
    const isPerson = !isOffice(first) && !isOffice(family);
    return isPerson && !isHeadline(text, start) && timesOf(family) > 1;
  });
}

/** In headlines and lists of names most words have capitals. */
function isHeadline(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n", at) + 1;
  const to = text.indexOf("\n", at);
  const words = text.slice(from, to < 0 ? text.length : to).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}
