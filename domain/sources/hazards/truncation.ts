import type { Finding, Given } from "./finding";
import { whole } from "./finding";
import { linesOf } from "./passages";

const cut =
  /(?:…|\.{3})\s*$|\[(?:\+\d+ chars|…|\.{3})\]\s*$|\b(?:read more|continue reading|read the full (?:article|story))\b.{0,20}$/iu;
/** More blank lines in a row than a page sets on purpose. */
const gap = /\n(?:[ \t\u00a0]*\r?\n){5,}/u;

/** A text that stops before its end, or has a gap where something stood. @param boilerplate what is no part of the article's end. */
export function findTruncation(text: string, given: Given, boilerplate: readonly Finding[]): Finding[] {
  const tail = boilerplate.find(({ start, end }) => start !== null && text.slice(end).trim() === "");
  const last = linesOf(text.slice(0, tail?.start ?? text.length)).at(-1);
  const found: Finding[] = [];
  if (cut.test(text.trimEnd()))
    found.push({
      kind: "truncated",
      ...whole,
      reason: "The text breaks off with an ellipsis or an invitation to read on.",
    });
  else if (last && last.words.length > 60 && !/[.?!:;][)\]"”’»']*$/u.test(last.words))
    found.push({ kind: "truncated", start: last.end - 1, end: last.end, reason: "The last sentence has no end." });
  const lines = gap.exec(given.raw ?? text)?.[0].split("\n").length ?? 0;
  if (lines > 0)
    found.push({
      kind: "truncated",
      ...whole,
      reason: `${lines - 2} blank lines in a row: pictures, posts or further paragraphs may have stood there.`,
    });
  return found;
}
