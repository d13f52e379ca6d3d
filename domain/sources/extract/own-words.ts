import type { Found } from "../given-input";
import { detectedLanguage } from "./language";

/** "(Lakeside Wire) Delegates …" and "GENEVA, March 3 (Lakeside Wire) — Delegates …": how a wire's report begins. */
const wire =
  /^(?:(?:\p{Lu}[\p{L} .'-]{1,40},?\s+)?(?:[\p{L}.]{3,10}\s+\d{1,2}(?:,?\s+\d{4})?\s+)?\((\p{Lu}[\p{L}\d&. -]{1,30})\)\s*[-–—]|\((\p{Lu}[\p{L}\d&. -]{1,30})\)\s)/u;
/** Lines in which a report begins: a title, perhaps a summary, the first paragraph. */
const opening = 3;

/** What was found, and what the words say where nothing was: the outlet that they open with, and the language that they are plainly in. */
export function withOwnWords(text: string, found: readonly Found[]): Found[] {
  const isSaid = new Set(found.map(({ field }) => field));
  return [
    ...found,
    ...(isSaid.has("outlet") ? [] : outletInOpening(text)),
    ...(isSaid.has("language") ? [] : detectedLanguage(text)),
  ];
}

function outletInOpening(text: string): Found[] {
  const lines = text
    .slice(0, 4000)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, opening)) {
    const found = wire.exec(line.trim().slice(0, 200));
    const value = found?.[1] ?? found?.[2];
    if (value) return [{ field: "outlet", value, where: "the opening of the text" }];
  }
  return [];
}
