import type { ThreadView } from "@/domain/comments/schema";
import type { Stance } from "@/domain/evidence/stances";
import type { Act } from "@/domain/positions/acts";
import type { Candidate } from "@/domain/positions/candidates";
import type { ReviewState } from "@/domain/positions/vocabulary";
import type { DocumentFacts, HazardView, LineageLine } from "@/domain/sources/views";
import type { Transform } from "@/domain/sources/vocabulary";
import type { IssueStatus } from "@/domain/status/statuses";
import type { DriftView } from "./issue-view";

// What the reader is given. Instants are ISO texts; offsets count UTF-16 units of the capture's text.

export type CitedPosition = {
  id: string;
  act: Act;
  statement: string;
  party: { id: string; name: string };
  issue: { number: number; title: string };
  review: ReviewState;
  superseded: boolean;
};

/** What one quote is cited for: exactly one of the three. */
export type CitationView = {
  id: string;
  stance: Stance;
  note: string;
  position: CitedPosition | null;
  change: { to: IssueStatus; issue: { number: number; title: string } } | null;
  event: { id: string; title: string } | null;
};

export type QuoteView = {
  id: string;
  start: number;
  end: number;
  by: string;
  at: string;
  /** Comments on it that the reader may see. */
  comments: number;
  citations: CitationView[];
  /** What became of it in the newest capture. */
  drift: DriftView | null;
};

/** A quote of an earlier capture in the place where it stands in this one: word for word, or in words on which nobody has judged yet. */
export type EarlierQuote = QuoteView & { state: "exact" | "drifted"; from: { captureId: string; at: string } };

/** A quote of an earlier capture that stands nowhere in this one; nobody has judged it yet. */
export type LostQuote = { id: string; words: string };

/** What a quote can be recorded for. Names come with their surface forms, so that each is found as it is written. */
export type QuoteChoices = {
  issues: {
    id: string;
    number: number;
    title: string;
    question: string;
    parentId: string | null;
    /** What was recorded on it last, in words. */
    said: string[];
  }[];
  parties: { id: string; name: string; shortName: string | null; principal: boolean; forms: string[] }[];
  people: {
    id: string;
    name: string;
    partyId: string | null;
    party: string | null;
    forms: string[];
    /** Titles of the person's offices. */
    offices: string[];
  }[];
};

export type AskedHazard = HazardView & { dismissed: boolean };

export type Reading = {
  capture: { id: string; text: string; at: string; by: string; transform: Transform; sha256: string };
  document: DocumentFacts;
  /** Every capture of the document, the latest first. */
  captures: { id: string; at: string; transform: Transform }[];
  /** Judgements that stand. */
  lineage: LineageLine[];
  originSize: number;
  hazards: HazardView[];
  /** How many comments that the reader may see stand on a hazard, by its id. */
  talks: Record<string, number>;
  /** The hazard that was asked for, dismissed or not. */
  hazard: AskedHazard | null;
  evidence: QuoteView[];
  earlier: EarlierQuote[];
  lost: LostQuote[];
  /** On the quote or the hazard that was asked for. */
  threads: ThreadView[];
  /** Null for whoever does not record. */
  choices: QuoteChoices | null;
  /** Sentences that may hold a position and are not quoted yet; none for whoever does not record. */
  candidates: Candidate[];
};

/** A text with what is drawn over it. */
export type MarkedText = { text: string } & Pick<Reading, "hazards" | "evidence" | "earlier" | "talks">;

/** A position that evidence can be cited for. */
export type CitablePosition = {
  id: string;
  partyId: string;
  act: Act;
  statement: string;
  party: string;
  review: ReviewState;
};
