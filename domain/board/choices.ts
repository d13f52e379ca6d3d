import type { Act } from "@/domain/positions/acts";
import type { IssueStatus } from "@/domain/status/statuses";
import type { EvidenceUse, EvidenceView } from "./issue-view";

/** A quote that can be cited, as a form lists it. */
export type EvidenceChoice = Pick<
  EvidenceView,
  "id" | "exact" | "captureId" | "document" | "published" | "transform"
> & {
  uses: EvidenceUse[];
};

/** What the forms about positions and status offer; fetched when one is opened, so that no page carries it. */
export type Choices = {
  issues: { id: string; number: number; title: string; status: IssueStatus }[];
  /** `accepts`: the act that its cell on the issue asked about shows, where that act accepts. */
  parties: { id: string; name: string; principal: boolean; keywords: string; accepts: Act | null }[];
  people: { id: string; name: string; partyId: string | null; party: string | null; keywords: string }[];
  documents: { captureId: string; title: string; detail: string }[];
  /** Of the issue asked about; empty without one. */
  evidence: EvidenceChoice[];
  /** Of that issue: the parties of the present scope, and the first day of the present status. */
  scope: string[];
  since: string | null;
};

/** Where words stand in a capture. `times`: how often; the first place is given. */
export type FoundWords = { start: number; end: number; exact: string; times: number };
