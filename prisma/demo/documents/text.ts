/** A digest's text: its paragraphs, with an empty line between them. */
export function paragraphs(...text: readonly string[]): string {
  return text.join("\n\n");
}
