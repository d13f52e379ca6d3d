import { type Reliability, reliabilityIds } from "@/domain/sources/vocabulary";
import { type Credibility, credibilityIds } from "./vocabulary";

/** How often one grader gave a position a credibility while its best source had a letter: as the letter was known at that moment. */
export type GradeCount = Readonly<{
  byId: string;
  by: string;
  reliability: Reliability;
  credibility: Credibility;
  count: number;
}>;

/** How the two scales met in a number of gradings. */
export type Diagonal = Readonly<{
  gradings: number;
  /** Gradings with the same step on both scales: A1, B2, C3, D4, E5, F6. */
  same: number;
  /** How many there would be if letters and numbers were given as often as they were, and met by chance. */
  byChance: number;
  /** Of those with the same step, the ones that judge nothing: F6. */
  unjudged: number;
}>;

/**
 * How often letter and number were the same step, against what chance would give from how often each letter and each number was used (the expected agreement of Cohen, 1960, on the
 * paired steps). Two independent scales meet on the diagonal about as often as chance; far more often, one may have been read off the other. It says nothing about a single grading:
 * reliable sources do say credible things. Pure; 0 of everything for no gradings.
 */
export function diagonalOf(counts: readonly GradeCount[]): Diagonal {
  const of = (some: readonly GradeCount[]) => some.reduce((sum, { count }) => sum + count, 0);
  const gradings = of(counts);
  const steps = reliabilityIds.map((letter, step) => ({ letter, number: credibilityIds[step] }));
  const same = of(
    counts.filter(({ reliability, credibility }) =>
      steps.some(({ letter, number }) => letter === reliability && number === credibility),
    ),
  );
  const byChance = steps.reduce((sum, { letter, number }) => {
    const letters = of(counts.filter(({ reliability }) => reliability === letter));
    const numbers = of(counts.filter(({ credibility }) => credibility === number));
    return gradings === 0 ? 0 : sum + (letters * numbers) / gradings;
  }, 0);
  const unjudged = of(counts.filter(({ reliability, credibility }) => reliability === "F" && credibility === 6));
  return { gradings, same, byChance, unjudged };
}

/** The counts by letter (rows A to F) and number (columns 1 to 6). */
export function matrixOf(counts: readonly GradeCount[]): number[][] {
  return reliabilityIds.map((letter) =>
    credibilityIds.map((number) =>
      counts
        .filter(({ reliability, credibility }) => reliability === letter && credibility === number)
        .reduce((sum, { count }) => sum + count, 0),
    ),
  );
}

/** "12 of 40 gradings, chance would give about 9.5". */
export function diagonalInWords({ gradings, same, byChance }: Diagonal): string {
  const chance = byChance.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${same} of ${gradings} ${gradings === 1 ? "grading" : "gradings"}, chance would give about ${chance}`;
}
