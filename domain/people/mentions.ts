import { Automaton } from "./mentions/automaton";
import { foldUnits } from "./mentions/fold-units";

/** One surface form and whose it is. Several may share a form; several forms may belong to one. */
export type Form<R> = Readonly<{ form: string; ref: R }>;

/** A mention in a text: UTF-16 units, end exclusive. `refs` has everyone whose form stands there, in the order given. */
export type Mention<R> = Readonly<{ start: number; end: number; text: string; refs: readonly R[] }>;

/**
 * All mentions of known forms in a text, in one pass however many forms there are (Aho and Corasick, 1975).
 *
 * Marks, the style of apostrophes and hyphens, and any white space for a space count for nothing; case counts where it tells a name from a word: a form that
 * begins with a capital is met only by a capital, and an abbreviation in capitals ("US", "NATO") only by capitals. Mentions begin and end where words do ("US-led" and "Kyiv's"
 * hold one, "Russian" holds no "Russia"), except in scripts without spaces. Of mentions that overlap, the one that starts first stands, and of those the longest. Pure.
 */
export function findMentions<R>(text: string, forms: readonly Form<R>[]): Mention<R>[] {
  return mentionFinder(forms)(text);
}

/** `findMentions` for many texts: the forms are read once. */
export function mentionFinder<R>(forms: readonly Form<R>[]): (text: string) => Mention<R>[] {
  const known = forms.map(({ form, ref }) => ({ form: form.trim(), ref })).filter(({ form }) => form !== "");
  const automaton = new Automaton(known.map(({ form }) => foldUnits(form)));
  return (text) => {
    const hits = automaton
      .matches(foldUnits(text))
      .map(({ pattern, end }) => ({ pattern, start: end - (known[pattern]?.form.length ?? 0), end }))
      .filter(({ pattern, start, end }) => isMet(text, start, end, known[pattern]?.form ?? ""))
      .sort((a, b) => a.start - b.start || b.end - a.end || a.pattern - b.pattern);
    const mentions: { start: number; end: number; text: string; refs: R[] }[] = [];
    for (const { pattern, start, end } of hits) {
      const last = mentions.at(-1);
      const ref = known[pattern];
      if (!ref) continue;
      if (last && last.start === start && last.end === end) {
        if (!last.refs.includes(ref.ref)) last.refs.push(ref.ref);
      } else if (!last || start >= last.end)
        mentions.push({ start, end, text: text.slice(start, end), refs: [ref.ref] });
    }
    return mentions;
  };
}

function isMet(text: string, start: number, end: number, form: string): boolean {
  return hasCaseOf(text.slice(start, end), form) && isBorder(text, start) && isBorder(text, end);
}

function hasCaseOf(words: string, form: string): boolean {
  if (/^[\p{Lu}\p{N}.&-]{2,}$/u.test(form)) return words === words.toUpperCase();
  return !/^\p{Lu}/u.test(form) || /^\p{Lu}/u.test(words);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether no word of a script that parts its words runs across the offset. */
function isBorder(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  const isLetter = (character: string) => /[\p{L}\p{N}\p{M}_]/u.test(character) && !unspaced.test(character);
  return !(isLetter(before) && isLetter(after));
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return " ";
  const isLow = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  return String.fromCodePoint(text.codePointAt(isLow && offset > 1 ? offset - 2 : offset - 1) ?? 0x20);
}
