import { Table } from "@/components/ui/table";
import { diagonalInWords, diagonalOf, type GradeCount, matrixOf } from "@/domain/positions/diagonal";
import { credibilitiesById, credibilityIds } from "@/domain/positions/vocabulary";
import { reliabilitiesById, reliabilityIds } from "@/domain/sources/vocabulary";
import { groupBy } from "@/lib/group-by";

/** How the letters of sources and the numbers of positions met: over all gradings, and for each grader. It describes a habit, no error. */
export function DiagonalReport({ counts }: { counts: readonly GradeCount[] }) {
  const all = diagonalOf(counts);
  const graders = [...groupBy(counts, ({ byId }) => byId)];
  return (
    <div className="grid gap-8">
      <section className="stack" aria-labelledby="all-gradings">
        <h2 className="section-title" id="all-gradings">
          Same step on both scales
        </h2>
        <p className="measure">
          {diagonalInWords(all)}. Of these, {all.unjudged} {all.unjudged === 1 ? "is" : "are"} F6, which judges nothing.
        </p>
        <p className="measure text-ink-2">
          The letter is about the source and the number about what it says. Where the two are judged apart, they meet on
          the same step about as often as chance. More often can mean that one was read off the other, or that reliable
          sources said credible things; the count does not tell which.
        </p>
      </section>
      <Table caption="Gradings by letter of the source and number of the position" className="w-fit">
        <thead>
          <tr>
            <th scope="col">Source</th>
            {credibilityIds.map((number) => (
              <th key={number} scope="col" className="num px-2!" data-tip={credibilitiesById[number].label}>
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixOf(counts).map((row, step) => (
            <Letter key={reliabilityIds[step]} row={row} step={step} />
          ))}
        </tbody>
      </Table>
      <Table caption="By grader" className="w-fit">
        <thead>
          <tr>
            <th scope="col">Grader</th>
            <th scope="col">Same step</th>
            <th scope="col" className="num">
              Of these F6
            </th>
          </tr>
        </thead>
        <tbody>
          {graders.map(([id, own]) => {
            const diagonal = diagonalOf(own);
            return (
              <tr key={id}>
                <th scope="row">{own[0]?.by}</th>
                <td className="tabular-nums">{diagonalInWords(diagonal)}</td>
                <td className="num">{diagonal.unjudged}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

function Letter({ row, step }: { row: readonly number[]; step: number }) {
  const letter = reliabilityIds[step];
  if (!letter) return null;
  return (
    <tr>
      <th scope="row" data-tip={reliabilitiesById[letter].label}>
        {letter}
      </th>
      {row.map((count, column) => {
        const isSame = column === step;
        return (
          <td
            key={credibilityIds[column]}
            className={
              isSame ? "num rounded-sm px-2! outline outline-rule-2 -outline-offset-4 font-semibold" : "num px-2!"
            }
          >
            {count === 0 ? <span className="text-ink-3">0</span> : count}
            {isSame ? <span className="sr-only"> on the same step</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
