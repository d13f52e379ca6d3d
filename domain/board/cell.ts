import { type Act, type ActFamily, familyOf } from "@/domain/positions/acts";
import type { Credibility, Rank, ReviewState, SupersedeReason } from "@/domain/positions/vocabulary";
import type { Day } from "@/lib/days";

/** A moment of our record, as opposed to a day of the world. */
export type Instant = Date;

/** Both times of a question to the board: where did they stand on day `valid`, as far as we knew at `known`. */
export type AsOf = Readonly<{ valid: Day; known: Instant }>;

/** A world date by its bounds. `earliest` null: unknown or open. `uncertain`: marked so, although the bounds may be one day. */
export type WorldBounds = Readonly<{ earliest: Day | null; latest: Day | null; uncertain?: boolean }>;

/** What took a version's place, or took it away. One that was taken back makes room for another. */
export type Supersession = Readonly<{
  reason: SupersedeReason;
  recordedAt: Instant;
  successorValidFrom: Readonly<{ earliest: Day | null }> | null;
  /** Of a move: when the source took back what the party moved to, the successor or the last of its corrections. null: it did not. */
  takenBackAt: Instant | null;
}>;

/** One stored version of a position, with the dated rows that belong to it. Later rows of equal time win. */
export type PositionVersion = Readonly<{
  id: string;
  partyId: string;
  issueId: string;
  act: Act;
  ranks: readonly Readonly<{ rank: Rank; recordedAt: Instant }>[];
  reviews: readonly Readonly<{ state: ReviewState; recordedAt: Instant }>[];
  gradings: readonly Readonly<{ credibility: Credibility; recordedAt: Instant }>[];
  validFrom: WorldBounds;
  /** null: no end is known. Otherwise it holds through the latest day. */
  validTo: WorldBounds | null;
  recordedAt: Instant;
  supersessions: readonly Supersession[];
  /** Citations whose evidence contradicts the position. */
  contradictions: readonly Readonly<{ recordedAt: Instant; withdrawnAt: Instant | null }>[];
}>;

export type Cell<V extends PositionVersion = PositionVersion> = Readonly<{
  /** null: no position recorded. Nothing stands in its place. */
  shown: V | null;
  /** How many more positions could be shown; each a finding of its own, listed in `candidates` after the shown one. */
  others: number;
  /** Several positions of different families, or evidence that contradicts one of them. */
  disputed: boolean;
  /** The shown position's first day is not known for certain. */
  uncertain: boolean;
  /** Rank and credibility of the shown position as they were at `known`. */
  rank: Rank | null;
  credibility: Credibility | null;
  /** Positions in review that are valid at `valid`. */
  awaitingReview: number;
  candidates: readonly V[];
}>;

/**
 * The cell of the board: what one party holds on one issue on a day, as far as was known at a moment.
 *
 * Of the given versions it takes those that were recorded and reviewed by `at.known`, were not superseded by then, and are valid on
 * `at.valid`; of those the preferred if there are any, else the normal; latest valid-from first, then latest recorded, then by id. Deprecated ones are
 * never shown. Review state, rank and credibility are those of `at.known`.
 *
 * A supersession counts from its own recording. *Party moved* ends the old version's validity on the day before the successor's
 * earliest day, so an earlier day still shows it; every other reason makes it unknown from then on. When the source takes back what the party moved to, the
 * end that the move gave falls with it: the old version stands again. A version whose first day is unknown counts as
 * always valid and comes last. The two times are the application time and the system time of SQL:2011; the rule is ours.
 *
 * Pure: depends on nothing but its arguments, and not on the order of the versions. Rows recorded after `at.known` change nothing.
 *
 * @param versions all versions of one party on one issue, in any order.
 */
export function cellAt<V extends PositionVersion>(versions: readonly V[], at: AsOf): Cell<V> {
  const standing = versions.filter((version) => isKnown(version, at.known) && isValid(version, at));
  const reviewed = standing.filter((version) => reviewAt(version, at.known) === "reviewed");
  const ofRank = (rank: Rank) => reviewed.filter((version) => rankAt(version, at.known) === rank);
  const preferred = ofRank("preferred");
  const candidates = (preferred.length > 0 ? preferred : ofRank("normal")).sort(latestFirst);
  const shown = candidates[0] ?? null;
  const families = new Set<ActFamily>(candidates.map(({ act }) => familyOf(act)));
  return {
    shown,
    others: Math.max(0, candidates.length - 1),
    disputed: families.size > 1 || candidates.some((version) => isContradicted(version, at.known)),
    uncertain: shown !== null && isUncertain(shown.validFrom),
    rank: shown && rankAt(shown, at.known),
    credibility: shown && credibilityAt(shown, at.known),
    awaitingReview: standing.filter((version) => reviewAt(version, at.known) === "in_review").length,
    candidates,
  };
}

/** The supersession that counts at a moment; none when nothing took the version's place by then, or that was taken back. */
export function supersessionAt<S extends Pick<Supersession, "recordedAt" | "takenBackAt">>(
  supersessions: readonly S[],
  known: Instant,
): S | null {
  return (
    rowAt(
      supersessions.filter(({ takenBackAt }) => takenBackAt === null || takenBackAt > known),
      known,
    ) ?? null
  );
}

function isKnown({ recordedAt, supersessions }: PositionVersion, known: Instant): boolean {
  if (recordedAt > known) return false;
  const superseded = supersessionAt(supersessions, known);
  return superseded === null || superseded.reason === "party_moved";
}

function isValid({ validFrom, validTo, supersessions }: PositionVersion, { valid, known }: AsOf): boolean {
  if (validFrom.earliest !== null && validFrom.earliest > valid) return false;
  if (validTo?.latest != null && validTo.latest < valid) return false;
  const supersession = supersessionAt(supersessions, known);
  if (supersession?.reason !== "party_moved") return true;
  // The rule asks for a known day; without one the successor counts as always valid, and leaves the old version no day.
  const movedOn = supersession.successorValidFrom?.earliest ?? null;
  return movedOn !== null && valid < movedOn;
}

/** The row that was in force at a moment. Without any, the default of its vocabulary. */
function rowAt<R extends { readonly recordedAt: Instant }>(rows: readonly R[], known: Instant): R | undefined {
  let last: R | undefined;
  for (const row of rows) if (row.recordedAt <= known && (!last || row.recordedAt >= last.recordedAt)) last = row;
  return last;
}

function reviewAt(version: PositionVersion, known: Instant): ReviewState {
  return rowAt(version.reviews, known)?.state ?? "draft";
}

function rankAt(version: PositionVersion, known: Instant): Rank {
  return rowAt(version.ranks, known)?.rank ?? "normal";
}

function credibilityAt(version: PositionVersion, known: Instant): Credibility {
  return rowAt(version.gradings, known)?.credibility ?? 6;
}

function isContradicted({ contradictions }: PositionVersion, known: Instant): boolean {
  return contradictions.some(
    ({ recordedAt, withdrawnAt }) => recordedAt <= known && (withdrawnAt === null || withdrawnAt > known),
  );
}

function isUncertain({ earliest, latest, uncertain }: WorldBounds): boolean {
  return uncertain === true || earliest === null || earliest !== latest;
}

function latestFirst(a: PositionVersion, b: PositionVersion): number {
  const [from, other] = [a.validFrom.earliest ?? "", b.validFrom.earliest ?? ""];
  if (from !== other) return from < other ? 1 : -1;
  const later = b.recordedAt.getTime() - a.recordedAt.getTime();
  return later !== 0 ? later : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
