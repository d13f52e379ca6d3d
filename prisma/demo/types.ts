import type { Role } from "@/domain/access/permissions";
import type { Stance } from "@/domain/evidence/stances";
import type { RelationKind } from "@/domain/issues/schema";
import type { PartyKind } from "@/domain/parties/kinds";
import type { NameFormKind } from "@/domain/parties/name-forms";
import type { NameVerdict } from "@/domain/people/name-verdict-vocabulary";
import type { HazardKind, LineageKind, Reliability, Transform } from "@/domain/sources/vocabulary";
import type { IssueStatus } from "@/domain/status/statuses";
import type { DateBasis } from "@/lib/days";

/** The demo accounts are named by what they may do: one account for each role. */
export type Account = Role;

/** A date of the world as a form sends it. Null in both `edtf` and `basis` is unknown. */
export type When = Readonly<{ edtf: string | null; text: string | null; basis: DateBasis | null; note?: string }>;

export type PartySlug =
  | "ukraine"
  | "russia"
  | "united-states"
  | "france"
  | "united-kingdom"
  | "germany"
  | "canada"
  | "nato"
  | "european-union"
  | "coalition"
  | "european-allies"
  | "unattributed";

export type PersonSlug =
  | "zelenskyy"
  | "umerov"
  | "putin"
  | "trump"
  | "rubio"
  | "witkoff"
  | "kushner"
  | "macron"
  | "barrot"
  | "starmer"
  | "healey"
  | "rutte"
  | "xi";

export type IssueSlug =
  | "territory"
  | "plant"
  | "nato"
  | "army"
  | "guarantees"
  | "backstop"
  | "force"
  | "monitoring"
  | "sequence"
  | "meetings"
  | "arms"
  | "economy"
  | "cities"
  | "zone"
  | "control"
  | "hubs"
  | "framework";

export type NameForm = Readonly<{ form: string; kind: NameFormKind }>;

export type DemoParty = Readonly<{
  slug: PartySlug;
  name: string;
  shortName: string;
  kind: PartyKind;
  principal: boolean;
  forms: readonly NameForm[];
  note: string;
  by: Account;
}>;

export type DemoMembership = Readonly<{
  coalition: PartySlug;
  party: PartySlug;
  from: When;
  note: string;
  by: Account;
}>;

export type DemoPerson = Readonly<{
  slug: PersonSlug;
  name: string;
  party: PartySlug | null;
  offices: readonly Readonly<{ title: string; from: When }>[];
  forms: readonly NameForm[];
  note: string;
  by: Account;
}>;

export type DemoNameJudgement = Readonly<{
  person: PersonSlug;
  form: string;
  verdict: Exclude<NameVerdict, "same">;
  note: string;
  by: Account;
}>;

export type DemoIssue = Readonly<{
  slug: IssueSlug;
  title: string;
  question: string;
  note: string;
  parent: IssueSlug | null;
  owner: Account;
  by: Account;
}>;

export type DemoRelation = Readonly<{
  from: IssueSlug;
  kind: RelationKind;
  to: IssueSlug;
  by: Account;
}>;

export type DemoEvent = Readonly<{
  slug: string;
  parent: string | null;
  kind: "series" | "round" | "session";
  title: string;
  place: string;
  date: When;
  note: string;
  participants: readonly Readonly<{ who: PartySlug | PersonSlug; capacity: string }>[];
  citations: readonly Citation[];
  by: Account;
}>;

export type DemoSource = Readonly<{
  slug: string;
  name: string;
  note: string;
  reliability: Reliability;
  reason: string;
  by: Account;
}>;

export type DemoDocument = Readonly<{
  slug: string;
  source: string | null;
  title: string;
  outlet: string | null;
  byline: string | null;
  published: When;
  language: string | null;
  note: string;
  by: Account;
  /** null: the document is known of, and nobody on the team has seen it. */
  capture: DemoCapture | null;
}>;

export type DemoLaterCapture = Readonly<{
  text: string;
  judged: readonly Readonly<{ evidence: string; verdict: "confirmed" | "rejected"; note: string; by: Account }>[];
}>;

export type DemoCapture = Readonly<{
  transform: Transform;
  text: string;
  /** `quote` null: the hazard is of the whole text. */
  hazards: readonly Readonly<{ kind: HazardKind; reason: string; quote: string | null }>[];
  /** Quotes by slug; each stands exactly once in the text. */
  evidence: Readonly<Record<string, string>>;
  /** A second capture, taken in when all else is recorded: what was quoted may read otherwise there, and somebody may have judged it. */
  later: DemoLaterCapture | null;
}>;

export type DemoLineage = Readonly<{
  from: string;
  kind: LineageKind;
  to: string;
  note: string;
  by: Account;
}>;

export type Citation = Readonly<{ evidence: string; stance: Stance; note: string }>;

export type DemoStatusChange = Readonly<{
  slug: string;
  issue: IssueSlug;
  from: IssueStatus;
  to: IssueStatus;
  effective: When;
  reason: string;
  /** Parties between whom it is agreed; empty when the change has no scope. */
  scope: readonly PartySlug[];
  citations: readonly Citation[];
  by: Account;
}>;

export type CommentTarget =
  | Readonly<{ kind: "evidence" | "position" | "status_change"; slug: string }>
  /** A hazard has no slug: it is known by the words that it stands on. */
  | Readonly<{ kind: "hazard"; slug: string }>
  | Readonly<{ kind: "issue"; slug: IssueSlug }>;

export type DemoComment = Readonly<{
  on: CommentTarget;
  by: Account;
  body: string;
  visibility: "negotiation" | "team";
  replies: readonly Readonly<{ by: Account; body: string }>[];
  resolvedBy: Account | null;
}>;
