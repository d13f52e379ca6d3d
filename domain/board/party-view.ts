import type { PartyName } from "@/domain/parties/schema";
import type { Act } from "@/domain/positions/acts";
import type { Credibility, ReviewState, SupersedeReason } from "@/domain/positions/vocabulary";
import type { Reliability } from "@/domain/sources/vocabulary";
import type { IssueStatus } from "@/domain/status/statuses";
import type { SaidDate } from "@/lib/world-date";

/** What a party holds on one issue today: the position that the board shows, and how many others could be shown. */
export type Holding = {
  issue: { number: number; title: string; status: IssueStatus };
  positionId: string;
  act: Act;
  statement: string;
  conditions: string;
  validFrom: SaidDate;
  reliability: Reliability;
  credibility: Credibility;
  documents: number;
  origins: number;
  machine: boolean;
  contradicts: number;
  others: number;
};

/** A position for which a person spoke: any version of it, with where our record of it stands. */
export type Spoken = {
  positionId: string;
  issue: { number: number; title: string };
  party: PartyName;
  act: Act;
  statement: string;
  validFrom: SaidDate;
  review: ReviewState;
  superseded: SupersedeReason | null;
};
