import { isMachineTranslated, type Transform } from "@/domain/sources/vocabulary";
import type { Day } from "@/lib/days";
import { formatDay } from "@/lib/days";
import { Problem } from "@/lib/problem";
import { type Credibility, credibilitiesById, type Rank, type ReviewState, type SupersedeReason } from "./vocabulary";

/** A bounded world date: null is unknown or open. */
export type Bounds = Readonly<{ earliest: Day | null; latest: Day | null }>;

export type ReviewVerb = "submit" | "approve" | "return";

const reviewSteps: Readonly<Record<ReviewVerb, { from: readonly ReviewState[]; to: ReviewState; refusal: string }>> = {
  submit: {
    from: ["draft", "returned"],
    to: "in_review",
    refusal: "Only a draft or a returned position can be submitted.",
  },
  approve: { from: ["in_review"], to: "reviewed", refusal: "Only a position in review can be approved." },
  return: {
    from: ["in_review"],
    to: "returned",
    refusal: "Only a position in review can be returned. A reviewed one is superseded by a correction.",
  },
};

/**
 * The review state that a verb leads to. A reviewed position never goes back: it was shown, so it is superseded instead.
 * @throws Problem "refused" when the verb does not apply in this state.
 */
export function reviewTransition(from: ReviewState, verb: ReviewVerb): ReviewState {
  const step = reviewSteps[verb];
  if (!step.from.includes(from)) throw refused("state", step.refusal);
  return step.to;
}

/**
 * Invariant 1: a reviewed position has at least one supporting citation.
 * @throws Problem "refused" when there is none.
 */
export function assertReviewable(position: { supportingCitations: number }): void {
  if (position.supportingCitations < 1)
    throw refused("citations", "A position needs at least one quote that supports it before it can be reviewed.");
}

/**
 * Invariant 2: what a version may take the place of another for. When the party moved, the new version holds from a later day, and the old one until the
 * day before; a correction or refinement holds from the same days as the old; what a source takes back has no successor.
 *
 * @throws Problem "refused", filed under `next` or `validFrom`.
 */
export function assertSupersession(step: {
  reason: SupersedeReason;
  old: { validFrom: Bounds };
  next: { validFrom: Bounds } | null;
}): void {
  const { reason, old, next } = step;
  if (reason === "retracted_by_source") {
    if (next !== null) throw refused("next", "What a source takes back has no successor. Record a correction instead.");
    return;
  }
  if (next === null) throw refused("next", "A position is superseded by a new version; only a retraction has none.");
  if (reason === "party_moved") assertLater(old.validFrom, next.validFrom);
  else if (old.validFrom.earliest !== next.validFrom.earliest || old.validFrom.latest !== next.validFrom.latest)
    throw refused(
      "validFrom",
      "A correction or refinement holds from the same date as what it replaces. If the party changed its position, say that the party moved.",
    );
}

function assertLater(old: Bounds, next: Bounds): void {
  if (next.earliest === null)
    throw refused("validFrom", "When the party moved, the day from which it holds the new position must be known.");
  if (old.earliest !== null && next.earliest <= old.earliest)
    throw refused(
      "validFrom",
      `When the party moved, the new position holds from a later day than the old one (${formatDay(old.earliest)}).`,
    );
}

/**
 * A rank changes to another rank; deprecated needs a reason, which is kept.
 * @throws Problem "refused" when nothing changes, "invalid" when the reason is missing.
 */
export function assertRankChange(change: { from: Rank; to: Rank; reason: string }): void {
  if (change.from === change.to) throw refused("rank", `The position is ${change.to} already.`);
  if (change.to === "deprecated" && change.reason.trim().length < 3) {
    const message = "Say why the position is deprecated, in at least three letters.";
    throw new Problem("invalid", message, { reason: message });
  }
}

/** One piece of supporting evidence, as far as grading asks: where it comes from and through what it passed. */
export type Support = Readonly<{ origin: string; transform: Transform }>;

/**
 * Whether a position can be graded so. Invariant 8: 1 needs two independent origins. Invariant 10: support that passed through a machine translation caps
 * credibility at 3 unless another origin supports the position too. Grades 4 to 6 are always possible, 6 is the default.
 *
 * @param support supporting evidence only; equal `origin` means joined by lineage.
 * @throws Problem "invalid" when there is no such grade, "refused" with `details.origins` when a rule forbids it.
 */
export function assertCredibility(grade: { credibility: number; support: readonly Support[] }): void {
  const { credibility, support } = grade;
  if (!isCredibility(credibility)) {
    const message = "Credibility is a whole number from 1 (confirmed) to 6 (cannot be judged).";
    throw new Problem("invalid", message, { credibility: message });
  }
  const origins = new Set(support.map(({ origin }) => origin)).size;
  if (origins >= 2) return;
  if (credibility === 1)
    throw refused("credibility", `“Confirmed by other sources” needs two independent origins; there ${are(origins)}.`, {
      origins,
    });
  if (credibility < 3 && support.some(({ transform }) => isMachineTranslated(transform)))
    throw refused(
      "credibility",
      "The words passed through a machine translation. Until another origin supports the position, 3 is the best grade.",
      { origins },
    );
}

function isCredibility(grade: number): grade is Credibility {
  return Object.hasOwn(credibilitiesById, grade);
}

function are(origins: number): string {
  return origins === 1 ? "is one" : "is none";
}

function refused(field: string, message: string, details: { origins: number } | null = null): Problem {
  return new Problem("refused", message, { [field]: message }, details);
}
