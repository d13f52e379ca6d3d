import { plural } from "@/lib/plural";
import type { Credibility } from "./vocabulary";

/** What supports a position, counted: the documents, and the origins they go back to (documents joined by lineage are one). */
export type Support = Readonly<{ documents: number; origins: number }>;

/** "5 documents, 2 origins": the one wording for what supports a position, wherever it is shown or heard. */
export function supportInWords({ documents, origins }: Support): string {
  return `${plural(documents, "document")}, ${plural(origins, "origin")}`;
}

/** A grade that what supports the position no longer bears. */
export type GradeDoubt = Readonly<{ label: string; help: string }>;

const oneOrigin: GradeDoubt = {
  label: "confirmed, but one origin",
  help: "It was graded as confirmed by other sources. By now all documents that support it go back to one origin, or to none.",
};
const machineAlone: GradeDoubt = {
  label: "above what a machine's words bear",
  help: "Words that support it passed through a machine translation, and no second origin supports it. 3 is the best grade then.",
};

/**
 * Whether a grade that was given earlier would be refused today: lineage recorded later can take an origin away (invariant 8), and a capture can turn out to
 * be a machine translation (invariant 10). The grade is a person's and stays until a person grades anew; until then the position says so.
 * The same rule as `assertCredibility`, of the counts that the database keeps.
 *
 * @param machine whether words that support it passed through a machine, by the latest judgement on each capture.
 */
export function gradeDoubt(graded: { credibility: Credibility; origins: number; machine: boolean }): GradeDoubt | null {
  const { credibility, origins, machine } = graded;
  if (origins >= 2) return null;
  if (credibility === 1) return oneOrigin;
  return credibility < 3 && machine ? machineAlone : null;
}
