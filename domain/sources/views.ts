import type { Marking } from "@/domain/negotiations/vocabulary";
import type { SaidDate } from "@/lib/world-date";
import type { Found } from "./given-input";
import type { IntakeLine } from "./intake-view";
import type { IntakeWay } from "./intake-vocabulary";
import type { Suggestion } from "./suggestion-view";
import type { HazardKind, LineageKind, Reliability, Transform } from "./vocabulary";

// What screens of sources and documents are given. Instants are ISO texts; offsets count UTF-16 units of a capture's text.

/** A source as it stands beside a document. */
export type SourceMark = { id: string; name: string; reliability: Reliability };

/** A line of the library. `capture` is the latest one, null while nobody has the text. */
export type DocumentLine = {
  id: string;
  title: string;
  outlet: string | null;
  source: SourceMark | null;
  published: SaidDate;
  createdAt: string;
  capture: { id: string; at: string; transform: Transform } | null;
  captures: number;
  /** Kinds of hazards that stand in the latest capture. */
  hazards: HazardKind[];
  evidence: number;
  /** Positions not superseded that cite it. */
  positions: number;
};

/** One page of the library; `next` is the cursor of the following one. `drift`: quotes that wait for a judgement, in all documents. */
export type Library = {
  documents: DocumentLine[];
  matching: number;
  total: number;
  drift: number;
  next: string | null;
  /** What is being taken in, and what failed. */
  intakes: IntakeLine[];
};

export type SourceLine = {
  id: string;
  name: string;
  url: string | null;
  note: string;
  version: number;
  documents: number;
  /** Gradings, the latest first: its letter is the source's. None is F. */
  grades: { reliability: Reliability; reason: string; at: string; by: string }[];
};

export type HazardView = {
  id: string;
  kind: HazardKind;
  start: number | null;
  end: number | null;
  reason: string;
  /** Null when a rule found it. */
  by: string | null;
};

/** A hazard that somebody judged, with every judgement, the first first. `dismissed`: the latest says that it is none. */
export type JudgedHazard = HazardView & {
  dismissed: boolean;
  judgements: { verdict: "dismissed" | "restored"; reason: string; at: string; by: string }[];
};

/** What is known about a document, as its page and the form that edits it are given. */
export type DocumentFacts = {
  id: string;
  title: string;
  outlet: string | null;
  byline: string | null;
  published: SaidDate;
  url: string | null;
  archiveUrl: string | null;
  language: string | null;
  marking: Marking;
  note: string;
  version: number;
  source: SourceMark | null;
};

export type CaptureLine = {
  id: string;
  at: string;
  by: string;
  /** By the latest judgement. */
  transform: Transform;
  transformAtIntake: Transform;
  /** Judgements after intake, the latest first. */
  transforms: { transform: Transform; reason: string; at: string; by: string }[];
  judgedHazards: JudgedHazard[];
  /** Characters of its text. */
  length: number;
  sha256: string;
  rawSha256: string;
  normaliser: number;
  mediaType: string;
  /** Bytes as they came. */
  bytes: number;
  way: IntakeWay;
  fileName: string | null;
  fetchedUrl: string | null;
  fetchedAt: string | null;
  found: Found[];
  extractor: string;
  evidence: number;
  hazards: HazardView[];
};

/** A judgement on how two documents belong together, as seen from one of them. */
export type LineageLine = {
  id: string;
  kind: LineageKind;
  /** Whether this document is the one that came from the other. */
  outgoing: boolean;
  other: { id: string; title: string; captureId: string | null };
  note: string;
  by: string;
  at: string;
  withdrawn: { by: string; at: string } | null;
};

export type DocumentPage = {
  document: DocumentFacts & { createdAt: string; createdBy: string };
  captures: CaptureLine[];
  lineage: LineageLine[];
  /** Documents that share long runs of words with it and that nobody has judged. */
  suggestions: Suggestion[];
  /** Documents that count as one origin with it, itself included. */
  originSize: number;
  positions: number;
};

export type Choice = { id: string; name: string };
