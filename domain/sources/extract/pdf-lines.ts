/** A run of letters on a page of a PDF, as its reader hands it on. Sizes and places in points, from the bottom left. */
export type Run = { str: string; hasEOL: boolean; height: number; transform: readonly number[] };

type Line = { text: string; y: number; height: number };

/**
 * The text of a page: lines of one paragraph flow together, a larger gap or step back begins another. A hyphen at the end of a line stays,
 * because whether it belongs to the word only a reader can tell.
 */
export function pageText(runs: readonly Run[]): string {
  let text = "";
  let before: Line | null = null;
  for (const line of linesIn(runs)) {
    if (before) text += joint(before, line, text);
    text += line.text;
    before = line;
  }
  return text;
}

function joint(before: Line, line: Line, text: string): string {
  const gap = before.y - line.y;
  const usual = Math.max(before.height, line.height, 1) * 1.6;
  const isHeading = Math.abs(before.height - line.height) > 1;
  if (gap > usual || gap < 0 || isHeading) return "\n\n";
  return /\p{L}[-\u2010]$/u.test(text) ? "" : " ";
}

function linesIn(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { str, hasEOL, height, transform } of runs) {
    const y = transform[5] ?? 0;
    // A run on another height is another line, although the file does not say so.
    if (line && str.trim() !== "" && Math.abs(line.y - y) > Math.max(line.height, height) * 0.6) {
      lines.push(line);
      line = null;
    }
    if (str !== "") {
      line ??= { text: "", y, height };
      line.text += str;
      line.height = Math.max(line.height, height);
    }
    if (hasEOL && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== "");
}
