import type { ThreadView } from "@/domain/comments/schema";
import type { Stance } from "@/domain/evidence/stances";
import type { RelationKind } from "@/domain/issues/schema";
import type { Marking } from "@/domain/negotiations/vocabulary";
import type { Act } from "@/domain/positions/acts";
import type { AttributionBasis, Credibility, Rank, ReviewState, SupersedeReason } from "@/domain/positions/vocabulary";
import type { HazardKind, Reliability, Transform } from "@/domain/sources/vocabulary";
import type { IssueStatus } from "@/domain/status/statuses";
import type { Day } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";

// What the screens of an issue and of the review queue are given. Instants are ISO strings, days "YYYY-MM-DD", world dates EDTF.

export type NamedIssue = { number: number; title: string; status: IssueStatus };

export type PartyView = { id: string; name: string; principal: boolean };

/** A version of a position in one line of the board's language. */
export type PositionRow = {
  id: string;
  partyId: string;
  number: number;
  act: Act;
  statement: string;
  conditions: string;
  validFrom: SaidDate;
  validTo: SaidDate;
  review: ReviewState;
  rank: Rank;
  reliability: Reliability;
  credibility: Credibility;
  documents: number;
  origins: number;
  /** Words that support it passed through a machine. */
  machine: boolean;
  contradicts: number;
  /** Supporting quotes that no longer stand as they were in a newer capture of their document; nobody has judged them yet. */
  drifted: number;
  superseded: SupersedeReason | null;
  /** The version it is to take the place of once reviewed. */
  replaces: { id: string; reason: SupersedeReason } | null;
  recordedAt: string;
  recordedBy: string;
};

/** What became of a quote in the newest capture of its document: other words or none, waiting for a judgement; or judged gone. */
export type DriftView = "drifted" | "orphan" | "gone";

/** A quote and where it stands. */
export type EvidenceView = {
  id: string;
  exact: string;
  captureId: string;
  document: string;
  source: string | null;
  reliability: Reliability;
  published: SaidDate;
  transform: Transform;
  language: string | null;
  hazards: HazardKind[];
  drift: DriftView | null;
};

export type CitationView = EvidenceView & { citationId: string; stance: Stance; note: string; citedBy: string };

export type Dated<T> = T & { at: string; by: string };

/** One version in the story of a position. */
export type VersionView = {
  id: string;
  number: number;
  act: Act;
  statement: string;
  validFrom: SaidDate;
  recordedAt: string;
  recordedBy: string;
  /** Why it took the place of the version before; null for the first, and for a draft that was only revised. */
  reason: SupersedeReason | null;
  reviews: Dated<{ state: ReviewState; note: string }>[];
  gradings: Dated<{ credibility: Credibility; reason: string }>[];
  rankings: Dated<{ rank: Rank; reason: string }>[];
  superseded: Dated<{ reason: SupersedeReason; note: string }> | null;
};

/** All that a position opens to. */
export type PositionDetail = PositionRow & {
  issue: { id: string; number: number };
  basis: AttributionBasis;
  speaker: { id: string; name: string } | null;
  speakerText: string;
  reporter: string;
  citations: CitationView[];
  versions: VersionView[];
  /** How many versions came after the day or the moment asked for. */
  laterVersions: number;
  threads: ThreadView[];
};

/** As much of an opened position as the forms about it begin with. */
export type PositionSubject = Omit<PositionDetail, "versions" | "laterVersions" | "threads">;

/** The positions of one party on the issue. `standing` is what the board shows, first first. */
export type PartyPositions = {
  party: PartyView;
  standing: PositionRow[];
  disputed: boolean;
  /** Not yet reviewed, or returned. */
  pending: PositionRow[];
  /** Reviewed, not superseded by another, and yet not on the board: set aside, outside its days, or taken back by the source. */
  others: PositionRow[];
};

export type StatusChangeView = {
  id: string;
  number: number;
  from: IssueStatus;
  to: IssueStatus;
  reason: string;
  effective: SaidDate;
  effectiveDay: Day | null;
  recordedAt: string;
  recordedBy: string;
  scope: PartyView[];
  citations: CitationView[];
};

/** A party that gave up one position for another. */
export type MoveView = {
  id: string;
  partyId: string;
  from: Act;
  to: Act;
  statement: string;
  effective: SaidDate;
  effectiveDay: Day | null;
  recordedAt: string;
};

export type EvidenceUse = { positionId: string; partyId: string; act: Act; stance: Stance };

export type IssueView = {
  id: string;
  number: number;
  title: string;
  question: string;
  note: string;
  status: IssueStatus;
  scope: PartyView[];
  marking: Marking;
  version: number;
  owner: string | null;
  /** The ids of the members who watch it. */
  watchers: string[];
  createdAt: string;
  createdBy: string;
  parent: NamedIssue | null;
  children: NamedIssue[];
  /** `outgoing`: this issue bears on the other ("gates"); otherwise the other on this one ("gated by"). */
  relations: { id: string; kind: RelationKind; outgoing: boolean; issue: NamedIssue }[];
  parties: PartyView[];
  positions: PartyPositions[];
  /** The opened position, when it belongs to this issue. */
  open: PositionDetail | null;
  /** `later`: how many are left out because they came after the day or the moment asked for. */
  evidence: { total: number; items: (EvidenceView & { uses: EvidenceUse[]; threads: number })[]; later: number };
  /** `more`: there are steps that were left out. `later`: the same as of the evidence. */
  history: { changes: StatusChangeView[]; moves: MoveView[]; more: boolean; later: number };
  /** On the issue itself, its quotes, positions and status changes; those of the opened position stand with it. */
  threads: ThreadView[];
  asOf: { valid: Day; known: string } | null;
};

/** A version that is not yet on the board, with all that a reviewer weighs. */
export type QueueItem = PositionSubject & {
  party: PartyView;
  issue: { title: string };
  /** What it would take the place of. */
  replaced: { act: Act; statement: string; validFrom: SaidDate } | null;
  /** The latest step of its review: who sent it on or back, and why. */
  step: Dated<{ state: ReviewState; note: string }>;
};
