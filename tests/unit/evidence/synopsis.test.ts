import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Synopsis, synopsisOf } from "@/domain/evidence/synopsis";

const passage = fc
  .array(
    fc.constantFrom("the", "toll", "lock", "is", "not", "harbour", "🕊", "é", "“never”,", "15-year", "–", "\n", " "),
    {
      maxLength: 25,
    },
  )
  .map((words) => words.join(" "));
const anything = fc.oneof(
  passage,
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const aligned = (base: string, ...others: string[]) =>
  synopsisOf(
    { words: base },
    others.map((words) => ({ words })),
  );
/** Row by row, what each passage has: its words, or in brackets why none. A cell that reaches over several rows stands in its first. */
const table = ({ rows, columns }: Synopsis) =>
  Array.from({ length: rows }, (_, row) =>
    columns.map((cells) => {
      const cell = cells.find((one) => one.row === row);
      if (!cell) return "|";
      return cell.words.trim() || `(${cell.kind})`;
    }),
  );

describe("passages aligned to one of them", () => {
  test("are each read back to the letter, and every row of each is covered once, whatever they say", () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (base, others) => {
        const { rows, columns } = aligned(base, ...others);
        expect(columns.map((cells) => cells.map(({ words }) => words).join(""))).toEqual([base, ...others]);
        for (const cells of columns)
          expect(cells.flatMap(({ row, rows: over }) => Array.from({ length: over }, (_, at) => row + at))).toEqual(
            Array.from({ length: rows }, (_, row) => row),
          );
      }),
      { numRuns: 500 },
    );
  });

  test("have the base's words beside the same words, none beside what they leave out, and words where it has none", () => {
    const bare = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(passage, fc.array(passage, { maxLength: 4 }), (base, others) => {
        const [own = [], ...columns] = aligned(base, ...others).columns;
        const beside = (row: number, rows: number) =>
          own
            .filter((cell) => row <= cell.row && cell.row < row + rows)
            .map(({ words }) => words)
            .join("");
        for (const { row, rows, kind, words } of columns.flat()) {
          if (kind === "same") expect(bare(words)).toEqual(bare(beside(row, rows)));
          if (kind === "omitted") expect([words, beside(row, rows) !== ""]).toEqual(["", true]);
          if (kind === "added") expect([words !== "", beside(row, rows)]).toEqual([true, ""]);
          if (kind === "changed") expect([words !== "", beside(row, rows) !== ""]).toEqual([true, true]);
          if (kind === "none") expect([words, beside(row, rows)]).toEqual(["", ""]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("that are the same but for case, quotation marks and blanks are one row of the same words", () => {
    const { rows, columns } = aligned("“We signed,” he said.", "We  signed, he\nsaid", '"we signed" He said!');
    expect(rows).toBe(1);
    expect(columns.map(([cell]) => cell?.kind)).toEqual(["base", "same", "same"]);
  });

  test("show row by row what each adds, leaves out and says otherwise, all of them at once", () => {
    const base = "Three leaders signed a declaration in Paris on troops.";
    const synopsis = aligned(
      base,
      "Three leaders signed a declaration on troops.",
      "On Tuesday three leaders signed a declaration in Paris on sending troops.",
      "Three leaders put their names to a paper in Paris on troops.",
    );
    expect(table(synopsis)).toEqual([
      ["(none)", "(none)", "On Tuesday", "(none)"],
      ["Three leaders", "Three leaders", "three leaders", "Three leaders"],
      ["signed a declaration", "signed a declaration", "signed a declaration", "put their names to a paper"],
      ["in Paris", "(omitted)", "in Paris", "in Paris"],
      ["on", "on", "on", "on"],
      ["(none)", "(none)", "sending", "(none)"],
      ["troops.", "troops.", "troops.", "troops."],
    ]);
  });

  test("share one row for what two of them put in at the same place, and words in place of several rows reach over them", () => {
    const synopsis = aligned(
      "The envoy rejected the toll yesterday.",
      "The envoy firmly rejected the toll yesterday.",
      "The envoy firmly rejected the toll.",
      "The envoy accepted every single demand yesterday.",
    );
    expect(table(synopsis)).toEqual([
      ["The envoy", "The envoy", "The envoy", "The envoy"],
      ["(none)", "firmly", "firmly", "accepted every single demand"],
      ["rejected the toll", "rejected the toll", "rejected the toll.", "|"],
      ["yesterday.", "yesterday.", "(omitted)", "yesterday."],
    ]);
  });

  test("do not agree in a short word that both have by chance, and agree in one between changes of its own length", () => {
    const far = aligned("Kyiv and its allies want the war to end", "Nobody in Moscow said who the troops belong with");
    expect(far.columns[1]?.map(({ kind }) => kind)).toEqual(["changed"]);
    const near = aligned("The toll is not due", "A fee is not owed");
    expect(near.columns[1]?.map(({ kind, words }) => [kind, words.trim()])).toEqual([
      ["changed", "A fee"],
      ["same", "is not"],
      ["changed", "owed"],
    ]);
  });

  test("of a script without blanks are aligned by its words", () => {
    const { columns } = synopsisOf({ words: "双方同意了条件", language: "zh" }, [
      { words: "双方拒绝了条件", language: "zh" },
    ]);
    expect(columns[1]?.map(({ kind }) => kind)).toEqual(["same", "changed", "same"]);
  });
});
