import type { Day } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";
import type { SharedCounts, Suspect } from "./lineage-suggestion";

// What screens of suggestions of lineage are given. Instants are ISO texts.

/** One of the two documents that share words. */
export type SuggestedDocument = {
  id: string;
  title: string;
  captureId: string;
  sourceId: string | null;
  source: string | null;
  published: SaidDate;
  earliest: Day | null;
  latest: Day | null;
};

/** Two documents that share long runs of words. `dismissed`: the judgement that there is nothing to record, as far as it stands. */
export type Suggestion = {
  id: string;
  one: SuggestedDocument;
  two: SuggestedDocument;
  counts: SharedCounts;
  at: string;
  dismissed: { by: string; at: string; note: string } | null;
};

/** A shared passage as it stands in one text: with the words around it, which are not shared. */
export type Excerpt = { before: string; words: string; after: string };
export type SharedPassage = { one: Excerpt; two: Excerpt; words: number; quotedInOne: boolean; quotedInTwo: boolean };

/** `linked`: the judgement on lineage between the two that stands. */
export type Comparison = Suggestion & { passages: SharedPassage[]; linked: boolean };

/** The facts of a document by which a proposal is made. */
export function suspectOf({ id, title, sourceId, earliest, latest }: SuggestedDocument): Suspect {
  return { id, title, sourceId, earliest, latest };
}
