import { isPeopleOrState } from "../names/no-names";
import { isCourtesy, isOfficeHead, isOfficeWord } from "../names/office-words";

/** A capitalised word in a text. UTF-16 units, end exclusive. */
export type Word = Readonly<{ text: string; start: number; end: number }>;

const capitalised = /(?<![\p{L}\p{M}\d])(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}]*(?:[’'`-]\p{L}[\p{L}\p{M}]*)*)/gu;
/** What may stand between two words of one name: a space, particles, or the torn hyphen of a bad translation ("Ki -i -Tsinping"). */
const gap =
  /^(?:[ \u00a0]|[ \u00a0](?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|ul|ter|y)[ \u00a0]){1,2}|(?:[ \u00a0]-\p{Ll}{0,3}){1,2}[ \u00a0]?-?)$/u;

/** Capitalised words that stand together, as names do. */
export function runsOf(text: string): Word[][] {
  const runs: Word[][] = [];
  for (const match of text.matchAll(capitalised)) {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isJoined(last, text.slice(last.end, word.start))) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function isJoined(before: Word, between: string): boolean {
  return between.length <= 12 && (gap.test(between) || (between === ". " && isCourtesy(before.text)));
}

/** Whether a capital at this place is the sentence's: after a full stop, a quotation mark that opens, or nothing. */
export function isSentenceStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (start <= 12 && before.trim() === "") return true;
  return /(?:[\n.!?…:;•*–—]["”’»)\]]*\s*|\n\s*)["“‘«([]?$|["“«]$/u.test(before);
}

/** Lines in which nearly every longer word has a capital: heads, in which a capital says nothing. */
export function headLines(text: string): { start: number; end: number }[] {
  const heads: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.length <= 200 && isHead(line)) heads.push({ start, end });
    start = end + 1;
  }
  return heads;
}

function isHead(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 4 && !/[.!?”"]\s*$/u.test(line) && capitals.length >= 0.8 * words.length;
}

const wordsBefore = /((?:[\p{L}.’'-]+[ \u00a0]){1,6})$/u;
const wordsAfter = /^, (?:(?:the|a|an|his|her|its|their) )?((?:[\p{L}.’'-]+ ?){1,5})/u;
const linking = /^(?:of|for|and|the)$/u;

/** The office that stands beside a name ("US special envoy", ", the foreign minister"), or null. */
export function officeBeside(text: string, start: number, end: number): string | null {
  const before = (wordsBefore.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? "").trim().split(/[ \u00a0]+/u);
  if (!linking.test(before.at(-1) ?? "")) {
    const leading = officeIn(before.slice(before.findLastIndex((word) => !isPartOfOffice(word)) + 1));
    if (leading) return leading;
  }
  const after = (wordsAfter.exec(text.slice(end, end + 80))?.[1] ?? "").trim().split(" ");
  const until = after.findIndex((word) => !isPartOfOffice(word));
  // ", President Doe's envoy": the office is somebody else's.
  if (linking.test(after[0] ?? "") || /^\p{Lu}/u.test(after[until] ?? "")) return null;
  return officeIn(until < 0 ? after : after.slice(0, until));
}

const isPartOfOffice = (word: string) =>
  isOfficeWord(word) || isPeopleOrState(word) || linking.test(word) || /^(?:\p{Lu}\.?){2,4}$/u.test(word);

function officeIn(words: readonly string[]): string | null {
  const first = words.findIndex(isOfficeWord);
  const last = words.findLastIndex(isOfficeWord);
  const office = words.slice(first, last + 1);
  return office.some(isOfficeHead) ? office.join(" ") : null;
}
