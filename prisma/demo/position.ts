import type { Act } from "@/domain/positions/acts";
import type { AttributionBasis, Credibility, Rank, SupersedeReason } from "@/domain/positions/vocabulary";
import type { Account, Citation, IssueSlug, PartySlug, PersonSlug, When } from "./types";

/** A known person, or the words the document has for whoever spoke. Empty words: the document names no speaker at all. */
type Speaker = Readonly<{ person: PersonSlug } | { phrase: string }>;

/** What happens to the record of a position after it was written, step by step. */
export type ReviewStep =
  | Readonly<{ step: "submit"; by: Account }>
  | Readonly<{ step: "return"; by: Account; note: string }>
  | Readonly<{ step: "grade"; by: Account; credibility: Credibility; reason: string }>
  | Readonly<{ step: "review"; by: Account }>
  | Readonly<{ step: "rank"; by: Account; rank: Rank; reason: string }>;

export type DemoPosition = Readonly<{
  slug: string;
  issue: IssueSlug;
  holder: PartySlug;
  speaker: Speaker;
  basis: AttributionBasis;
  act: Act;
  statement: string;
  conditions: string;
  validFrom: When;
  citations: readonly Citation[];
  /** The earlier position that this one takes the place of once it is reviewed. */
  replaces: Readonly<{ slug: string; reason: Exclude<SupersedeReason, "retracted_by_source">; note: string }> | null;
  by: Account;
  review: readonly ReviewStep[];
}>;

type Written = Omit<DemoPosition, "conditions" | "replaces" | "by"> &
  Partial<Pick<DemoPosition, "conditions" | "replaces" | "by">>;

/** A position as the analyst writes it, unconditional and new unless it says otherwise. */
export function position(written: Written): DemoPosition {
  return { conditions: "", replaces: null, by: "analyst", ...written };
}

export const draft: readonly ReviewStep[] = [];
export const inReview: readonly ReviewStep[] = [{ step: "submit", by: "analyst" }];

export function returned(note: string): readonly ReviewStep[] {
  return [...inReview, { step: "return", by: "reviewer", note }];
}

/** Submitted by the analyst, graded and reviewed by the reviewer. */
export function reviewed(credibility: Credibility, reason: string): readonly ReviewStep[] {
  return [...inReview, { step: "grade", by: "reviewer", credibility, reason }, { step: "review", by: "reviewer" }];
}

export function supports(evidence: string, note = ""): Citation {
  return { evidence, stance: "supports", note };
}

export function contradicts(evidence: string, note = ""): Citation {
  return { evidence, stance: "contradicts", note };
}

export function context(evidence: string, note = ""): Citation {
  return { evidence, stance: "context", note };
}
