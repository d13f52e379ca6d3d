import fc from "fast-check";
import { expect, test } from "vitest";
import { differences, type Piece } from "@/domain/evidence/differences";

const joined = (pieces: readonly Piece[]) => pieces.map(({ words }) => words).join("");
const changed = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.changed).map(({ words }) => words.trim());

test("two wordings are laid side by side whole, and nothing common to both is left unmarked on one side alone", () => {
  const words = fc
    .array(fc.constantFrom("the", "toll", "is", "not", "paid", "🕊", "é", ",", " ", "\n"), { maxLength: 25 })
    .map((some) => some.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = differences(before, after);
      expect([joined(pieces.before), joined(pieces.after)]).toEqual([before, after]);
      if (before === after) expect([...pieces.before, ...pieces.after].some((piece) => piece.changed)).toBe(false);
      const common = (all: readonly Piece[]) => joined(all.filter((piece) => !piece.changed)).replaceAll(/\s/g, "");
      expect(common(pieces.before)).toBe(common(pieces.after));
    }),
  );
});

test("a word that was put in, left out or replaced is marked where it stands, and a run of changed words as one", () => {
  const { before, after } = differences("The toll is paid once a year.", "The toll is not paid twice each year.");
  expect(changed(before)).toEqual(["once a"]);
  expect(changed(after)).toEqual(["not", "twice each"]);
});
