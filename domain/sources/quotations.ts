/** An opening mark closes within its paragraph, or opens nothing; one that opens inside another stands for itself. */
const quotation = /“[^“”\n]{1,4000}”|«[^«»\n]{1,4000}»|„[^„“”\n]{1,4000}[“”]|"[^"\n]{1,4000}"/gu;

/** The stretches of a text that stand in quotation marks, the marks included; UTF-16 units. Pure. */
export function quotationsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(quotation), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
