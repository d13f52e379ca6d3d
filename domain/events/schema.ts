import { z } from "zod";
import { citationInput } from "@/domain/evidence/citation-input";
import type { Stance } from "@/domain/evidence/stances";
import type { PartyKind } from "@/domain/parties/kinds";
import type { PartyName } from "@/domain/parties/schema";
import type { Act } from "@/domain/positions/acts";
import type { Transform } from "@/domain/sources/vocabulary";
import type { IssueStatus } from "@/domain/status/statuses";
import type { Day } from "@/lib/days";
import { oneLine } from "@/lib/one-line";
import { type SaidDate, worldDateInput } from "@/lib/world-date";
import { type EventKind, eventKindIds } from "./kinds";

export const createEventInput = z.object({
  kind: z.enum(eventKindIds, "Choose the kind of event."),
  title: oneLine()
    .min(3, "Give the event a title of at least three characters.")
    .max(160, "Keep the title under 160 characters."),
  place: oneLine().max(160, "Keep the place under 160 characters.").default(""),
  parentId: z.uuid("Choose an event.").nullish(),
  date: worldDateInput,
  note: z.string().trim().max(4000, "Keep the note under 4,000 characters.").default(""),
});
export const updateEventInput = createEventInput.extend({ id: z.uuid(), version: z.number().int() });

/** What the address of the timeline says; whatever it cannot say is left out. */
export const timelineFilter = z.object({
  issue: z.coerce.number().int().positive().max(1_000_000).nullable().default(null).catch(null),
  party: z.uuid().nullable().default(null).catch(null),
  order: z.enum(["newest", "oldest"]).default("newest").catch("newest"),
});
export type TimelineFilter = z.output<typeof timelineFilter>;

export const addParticipantInput = z
  .object({
    eventId: z.uuid(),
    partyId: z.uuid("Choose a party.").nullish(),
    personId: z.uuid("Choose a person.").nullish(),
    capacity: oneLine().max(160, "Keep the capacity under 160 characters.").default(""),
  })
  .refine(({ partyId, personId }) => partyId || personId, {
    path: ["partyId"],
    message: "Choose a party, a person, or both.",
  });
export const removeParticipantInput = z.object({ id: z.uuid() });

export const citeForEventInput = z.object({ eventId: z.uuid(), citation: citationInput });
export const withdrawEventCitationInput = z.object({ citationId: z.uuid() });

type IssueName = { number: number; title: string };
type Dated = { id: string; issue: IssueName; date: SaidDate; earliest: Day | null; latest: Day | null };

/** A party's position that stands from a date: the first on its issue, or one to which the party moved from `previous`. */
export type PositionChange = Dated & {
  of: "position";
  party: { id: string; name: string };
  act: Act;
  previous: Act | null;
  statement: string;
};
/** A step in an issue's history, by the day on which it took effect. `scope` names the parties of a scoped agreement. */
export type StatusStep = Dated & { of: "status"; from: IssueStatus; to: IssueStatus; reason: string; scope: string[] };
export type Change = PositionChange | StatusStep;

type Name = PartyName;
/** Who took part: a party, a person, or a person for a party. Without a party of its own, a person counts for the one they belong to. */
export type Participant = {
  id: string;
  party: Name | null;
  person: Name | null;
  capacity: string;
  /** Whom the participation names, as opposed to the party that follows from its person. */
  recorded: { partyId: string | null; personId: string | null };
};
export type EventFields = {
  id: string;
  kind: EventKind;
  title: string;
  place: string;
  parentId: string | null;
  date: SaidDate;
  earliest: Day | null;
  latest: Day | null;
};
export type EventListing = EventFields & { participants: Participant[]; quotes: number };
export type Timeline = {
  events: EventListing[];
  changes: { total: number; list: Change[] };
  issues: { number: number; title: string }[];
  parties: Name[];
};
/** Quoted words as a citation of the event shows them. Words that passed through a machine are not shown as anybody's. */
export type EventCitation = {
  id: string;
  stance: Stance;
  note: string;
  evidenceId: string;
  exact: string;
  captureId: string;
  transform: Transform;
  document: string;
};
/** What the forms of the event offer; null for who may not use them. */
export type EventChoices = {
  parents: { id: string; title: string; kind: EventKind }[];
  parties: (Name & { kind: PartyKind })[];
  people: (Name & { party: string | null })[];
  quotes: { id: string; exact: string; document: string }[];
};
export type EventPage = EventFields & {
  note: string;
  version: number;
  parents: { id: string; title: string; kind: EventKind }[];
  parts: EventFields[];
  participants: Participant[];
  citations: EventCitation[];
  choices: EventChoices | null;
};
