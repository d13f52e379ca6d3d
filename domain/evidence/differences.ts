import { diffWordsWithSpace } from "diff";

/** A stretch of a wording. `changed`: the other wording has it not, or has other words there. */
export type Piece = Readonly<{ words: string; changed: boolean }>;

/**
 * Two wordings as pieces that are common and pieces that are not, word by word; joined, the pieces of each are that wording. For showing them side by side. Spaces
 * between two changes belong to the change.
 */
export function differences(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const parts = diffWordsWithSpace(before, after);
  const side = (other: "added" | "removed", own: "added" | "removed") =>
    joined(parts.filter((part) => !part[other]).map((part) => ({ words: part.value, changed: part[own] === true })));
  return { before: side("added", "removed"), after: side("removed", "added") };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const isGap =
      piece.words.trim() === "" && pieces[index - 1]?.changed === true && pieces[index + 1]?.changed === true;
    const next = isGap ? { ...piece, changed: true } : piece;
    const last = all.at(-1);
    if (last?.changed === next.changed) all[all.length - 1] = { ...last, words: last.words + next.words };
    else all.push(next);
  }
  return all;
}
