import type { Piece } from "@/domain/evidence/differences";
import type { DriftVerdict } from "@/domain/evidence/reanchoring";
import type { Transform } from "@/domain/sources/vocabulary";
import type { CitationView } from "./reading";

/** Which list a quote stands in: waiting with words that were found, waiting with none, or judged. */
export const driftTabs = ["drifted", "orphan", "judged"] as const;
export type DriftTab = (typeof driftTabs)[number];

/** A wording with what stands around it, in one capture. `pieces` joined are the words. */
export type Wording = {
  captureId: string;
  at: string;
  transform: Transform;
  pieces: readonly Piece[];
  prefix: string;
  suffix: string;
};

/** A quote that is not in the newest capture of its document as it was. Instants are ISO texts. */
export type DriftItem = {
  /** Of the re-anchoring. */
  id: string;
  evidenceId: string;
  tab: DriftTab;
  /** 0 to 1: how much of the quote and its context agrees. */
  score: number;
  document: { id: string; title: string; language: string | null };
  before: Wording;
  /** The newest capture; without words where none were found. */
  after: Pick<Wording, "captureId" | "at" | "transform"> & { found: Wording | null };
  citations: CitationView[];
  judgement: { id: string; verdict: DriftVerdict; note: string; by: string; at: string } | null;
};
