/** Raised with every change of `normaliseText`: stored captures keep the number of the normaliser that made their text. */
export const NORMALISER_VERSION = 1;

/** Line ends of every convention, page breaks, and the separators that Unicode adds. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
/** Tabs, and every other space that takes room on a line: no-break, thin, ideographic. */
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** What a reader cannot see: byte-order marks, zero-width spaces, soft hyphens, direction marks, tags, control characters. */
const invisible =
  /(?!\n)\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0001}\u{e0020}-\u{e007f}]/gu;
const joiners = /[\u200c\u200d]/gu;
/** Joiners shape Arabic, Indic and emoji text; next to a letter of these scripts, a digit, a sign or a space they are debris. */
const strayJoiners = /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s])[\p{M}\u200c\u200d]+/gu;
/** Half of a surrogate pair: no database and no other program can hold it. */
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The text of a capture as it is stored, hashed and quoted from; offsets of evidence count in its UTF-16 units.
 *
 * Unicode NFC; `\n` for every line end; one plain space for a tab or any other kind of space; nothing invisible; no spaces at
 * the end of a line; at most two blank lines in a row, and none at either end. Words, punctuation and the order of everything else stay.
 * Idempotent: what was normalised once comes back unchanged. A capture's text is never normalised again, by any version.
 */
export function normaliseText(raw: string): string {
  return raw
    .replace(loneSurrogates, "\ufffd")
    .replace(lineEnds, "\n")
    .replace(spaces, " ")
    .replace(invisible, "")
    .replace(strayJoiners, (run) => run.replace(joiners, ""))
    .normalize("NFC")
    .replace(/(?<! ) +$/gmu, "")
    .replace(/\n{4,}/gu, "\n\n\n")
    .replace(/^\n+|\n+$/gu, "");
}
