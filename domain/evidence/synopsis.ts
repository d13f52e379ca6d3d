import { diffArrays } from "diff";
import { cutIntoWords, type SynopsisWord } from "./synopsis-words";

/** A passage of a synopsis with the language it is in, where that is known. */
export type Wording = Readonly<{ words: string; language?: string | null }>;

/**
 * What a passage has beside a stretch of the base. `same`: the same words; `changed`: others in their place; `added`: words where the base has none; `omitted`: none
 * where the base has some; `none`: neither has any, a third passage has. Of the base itself `base`, or `none`.
 */
export type CellKind = "base" | "same" | "changed" | "added" | "omitted" | "none";

/** `rows`: how many rows it reaches over, from `row` on. `count`: words in it. */
export type SynopsisCell = Readonly<{ row: number; rows: number; kind: CellKind; words: string; count: number }>;

/** Columns of passages, the base first. The cells of each stand in order, cover every row once, and joined are that passage. */
export type Synopsis = Readonly<{ rows: number; columns: readonly (readonly SynopsisCell[])[] }>;

/** A stretch of two passages, in words of each. */
type Segment = { same: boolean; base: number; own: number };
/** A stretch of the base, in words; without any where others put words in. */
type Row = Readonly<{ from: number; to: number }>;

/** A word of so many letters that stands in both passages is hardly there by chance. */
const tellingLength = 5;

/**
 * Several passages aligned to one of them at once, word by word. The base is cut into rows wherever one of the others begins or ends to differ from it, so that each row
 * shows what every passage has there; words in place of several rows reach over them. Case and punctuation do not count as differences, and what two
 * passages have in common by chance alone, a short word between long changes, is not taken for agreement. Pure.
 */
export function synopsisOf(base: Wording, others: readonly Wording[]): Synopsis {
  const own = cutIntoWords(base.words, base.language);
  const compared = others.map((other) => {
    const words = cutIntoWords(other.words, other.language);
    return { words, segments: segmentsOf(own, words) };
  });
  const rows = rowsOf(
    own.length,
    compared.map(({ segments }) => segments),
  );
  const first = rows.map(({ from, to }, row) => cell(row, 1, from === to ? "none" : "base", own.slice(from, to)));
  return {
    rows: rows.length,
    columns: [first, ...compared.map(({ words, segments }) => columnOf(rows, segments, words))],
  };
}

function cell(row: number, rows: number, kind: CellKind, words: readonly SynopsisWord[]): SynopsisCell {
  return { row, rows, kind, words: words.map((word) => word.words).join(""), count: words.length };
}

/** Stretches that are the same and stretches that are not, in turn. */
function segmentsOf(base: readonly SynopsisWord[], own: readonly SynopsisWord[]): Segment[] {
  const keys = (words: readonly SynopsisWord[]) => words.map(({ key }) => key);
  const segments: Segment[] = [];
  for (const { value, added, removed } of diffArrays(keys(base), keys(own)))
    append(segments, {
      same: !added && !removed,
      base: added ? 0 : value.length,
      own: removed ? 0 : value.length,
    });
  const kept: Segment[] = [];
  let at = 0;
  for (const [index, segment] of segments.entries()) {
    const words = base.slice(at, at + segment.base);
    at += segment.base;
    append(kept, isByChance(segment, words, kept.at(-1), segments[index + 1]) ? { ...segment, same: false } : segment);
  }
  return kept;
}

function append(segments: Segment[], { same, base, own }: Segment): void {
  const last = segments.at(-1);
  if (last?.same === same) segments[segments.length - 1] = { same, base: last.base + base, own: last.own + own };
  else segments.push({ same, base, own });
}

/** Equal words that tell nothing, between changes on both sides: a letter or two, or short words between at least twice their number. */
function isByChance(
  { same, base }: Segment,
  words: readonly SynopsisWord[],
  before: Segment | undefined,
  after: Segment | undefined,
): boolean {
  if (!same || !before || !after) return false;
  if (words.reduce((letters, { key }) => letters + key.length, 0) <= 2) return true;
  if (words.some(({ key }) => key.length >= tellingLength || /\p{N}/u.test(key))) return false;
  return [before, after].every((change) => Math.max(change.base, change.own) >= 2 * base);
}

function rowsOf(length: number, all: readonly (readonly Segment[])[]): Row[] {
  const cuts = new Set([0, length]);
  const gaps = new Set<number>();
  for (const segments of all) {
    let at = 0;
    for (const { base } of segments) {
      if (base === 0) gaps.add(at);
      cuts.add(at);
      at += base;
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((from, index) => {
    const to = places[index + 1];
    return [...(gaps.has(from) ? [{ from, to: from }] : []), ...(to === undefined ? [] : [{ from, to }])];
  });
}

function columnOf(rows: readonly Row[], segments: readonly Segment[], words: readonly SynopsisWord[]): SynopsisCell[] {
  const cells: SynopsisCell[] = [];
  let [at, taken] = [0, 0];
  const nothingUntil = (row: number) => {
    for (let next = reached(cells); next < row; next += 1) cells.push(cell(next, 1, "none", []));
  };
  for (const { same, base, own } of segments) {
    const end = at + base;
    const places = rows.flatMap(({ from, to }, row) =>
      covers({ same, base, own }, at, end, { from, to }) ? [row] : [],
    );
    const [first = 0] = places;
    nothingUntil(first);
    if (same)
      for (const row of places) {
        const { from, to } = rows[row] ?? { from: at, to: at };
        nothingUntil(row);
        cells.push(cell(row, 1, "same", words.slice(taken + from - at, taken + to - at)));
      }
    else {
      const kind = own === 0 ? "omitted" : base === 0 ? "added" : "changed";
      cells.push(cell(first, places.length, kind, words.slice(taken, taken + own)));
    }
    at = end;
    taken += own;
  }
  nothingUntil(rows.length);
  return cells;
}

/** The first row that no cell has reached. */
function reached(cells: readonly SynopsisCell[]): number {
  const last = cells.at(-1);
  return last ? last.row + last.rows : 0;
}

/** Other words take in the places at their ends where a third passage put words in: there they stand beside each other. */
function covers({ same, own }: Segment, start: number, end: number, { from, to }: Row): boolean {
  if (from < to) return start <= from && to <= end;
  if (same) return false;
  return own > 0 ? start <= from && from <= end : start < from && from < end;
}
