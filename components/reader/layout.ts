import type { Stretch } from "@/lib/sentences";

export type Placed = Stretch & Readonly<{ id: string }>;

/** A stretch through which no mark begins or ends: what lies over it, innermost quote last, and which hazards begin with it. */
export type Piece = Stretch &
  Readonly<{ quotes: readonly string[]; hazards: readonly string[]; begins: readonly string[] }>;

/** One paragraph of the page: a line of the capture. */
export type Paragraph = Stretch & Readonly<{ pieces: readonly Piece[]; boilerplate: boolean }>;

/** Paragraphs that stand together: text to read, or boilerplate that is folded away. */
export type Block = Readonly<{ boilerplate: boolean; paragraphs: readonly Paragraph[] }>;

type Marks = Readonly<{ quotes: readonly Placed[]; hazards: readonly (Placed & { readonly boilerplate: boolean })[] }>;

/**
 * The text of a capture as blocks of paragraphs, each cut into pieces at every end of a quote or a hazard. All of the text but its line ends is in
 * exactly one piece, in order. A paragraph is boilerplate when hazards of that kind cover all of it.
 * @param section the stretch of whole lines that is laid out; all of the text unless it is said.
 */
export function layOut(
  text: string,
  { quotes, hazards }: Marks,
  section: Stretch = { start: 0, end: text.length },
): Block[] {
  const blocks: { boilerplate: boolean; paragraphs: Paragraph[] }[] = [];
  const lines = /[^\n]+/g;
  lines.lastIndex = section.start;
  for (const line of text.matchAll(lines)) {
    if (line.index >= section.end) break;
    const stretch = { start: line.index, end: line.index + line[0].length };
    const over = { quotes: quotes.filter(overlaps(stretch)), hazards: hazards.filter(overlaps(stretch)) };
    const boilerplate = isCovered(
      stretch,
      over.hazards.filter((hazard) => hazard.boilerplate),
    );
    const paragraph = { ...stretch, boilerplate, pieces: cut(stretch, over) };
    const last = blocks.at(-1);
    if (last?.boilerplate === boilerplate) last.paragraphs.push(paragraph);
    else blocks.push({ boilerplate, paragraphs: [paragraph] });
  }
  return blocks;
}

/** About as many units as stand beside one note of the margin. */
const noteReach = 320;

/**
 * Where the margin of a paragraph has its notes: for the start of a piece, the hazards that its note tells of. What begins soon after a note begins
 * is told in it, so that a text full of hazards still has each beside its words.
 */
export function notePlaces({ pieces }: Paragraph): Map<number, string[]> {
  const places = new Map<number, string[]>();
  let at = Number.NEGATIVE_INFINITY;
  for (const { start, begins } of pieces) {
    if (begins.length === 0) continue;
    if (start - at > noteReach) {
      at = start;
      places.set(at, []);
    }
    places.get(at)?.push(...begins);
  }
  return places;
}

function cut(paragraph: Stretch, { quotes, hazards }: Pick<Marks, "quotes" | "hazards">): Piece[] {
  const ends = [...quotes, ...hazards].flatMap(({ start, end }) => [start, end]);
  const inside = ends.filter((at) => at > paragraph.start && at < paragraph.end);
  const places = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const piece = { start, end: places[index + 1] ?? paragraph.end };
    const ids = (marks: readonly Placed[]) => marks.filter(overlaps(piece)).map(({ id }) => id);
    const longestFirst = [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start));
    return {
      ...piece,
      quotes: ids(longestFirst),
      hazards: ids(hazards),
      begins: hazards.filter((hazard) => hazard.start === start).map(({ id }) => id),
    };
  });
}

const overlaps =
  (stretch: Stretch) =>
  ({ start, end }: Stretch): boolean =>
    start < stretch.end && end > stretch.start;

function isCovered({ start, end }: Stretch, by: readonly Stretch[]): boolean {
  let at = start;
  for (const one of [...by].sort((a, b) => a.start - b.start)) if (one.start <= at) at = Math.max(at, one.end);
  return at >= end;
}
