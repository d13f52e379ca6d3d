import { phraseElsewhere } from "./elsewhere";
import { numeric } from "./figures";
import { languagesFor, namesElsewhere } from "./languages";
import { open, type Phrase } from "./phrase";
import { phraseOf } from "./words";

/** What words say in the first language in which they say anything. */
export function phraseIn(language: string | null, surface: string): Phrase {
  const phrases = languagesFor(language, surface).map((one) =>
    one === "en" ? phraseOf(surface) : (numeric(surface, true) ?? phraseElsewhere(one, surface)),
  );
  return (
    phrases.find((phrase) => phrase.kind !== "open" && !isYearOfMore(phrase, surface)) ??
    phrases.find(({ kind }) => kind === "open") ??
    unread(surface)
  );
}

const unread = (surface: string): Phrase => open(`“${surface}” are words of another language; say what they mean.`);

/** A year read beside words of another language, that may say more: "début janvier 2026". */
function isYearOfMore(phrase: Phrase, surface: string): boolean {
  return phrase.kind === "absolute" && phrase.span.edtf.length === 4 && namesElsewhere(surface);
}
