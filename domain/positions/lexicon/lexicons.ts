import { english } from "./en";
import type { Lexicon } from "./entry";

/** THE lexicons, by primary language subtag (BCP 47). Another language is another file of data and a line here. */
const lexicons: Readonly<Record<string, Lexicon>> = { en: english };

/** The lexicon of a language tag; that of English where the language is unknown, none where it is known and has none. */
export function lexiconFor(language: string | null): Lexicon | null {
  const subtag = (language ?? "en").toLowerCase().split("-")[0] ?? "en";
  return Object.hasOwn(lexicons, subtag) ? (lexicons[subtag] ?? null) : null;
}
