import type { Day } from "@/lib/days";
import { daysBetween } from "@/lib/days";
import { type EventKind, eventKindIds } from "./kinds";
import type { Change, TimelineFilter } from "./schema";

/** What the axis needs of an event. */
export type Placed = Readonly<{
  id: string;
  kind: EventKind;
  parentId: string | null;
  earliest: Day | null;
  latest: Day | null;
  participants: readonly Readonly<{ party: Readonly<{ id: string }> | null }>[];
}>;

/** One place on the axis: an event with what changed in its days, or a day on which something changed outside of any event. */
export type Moment<E extends Placed = Placed> = {
  event: E | null;
  earliest: Day;
  latest: Day | null;
  changes: Change[];
  /** Without an event: whether its days are those of several meetings, none of which is said to have brought the changes. */
  ambiguous: boolean;
  /** Days to the moment drawn before this one; null for the first, and where the two share days. */
  gap: number | null;
};

export type Axis<E extends Placed = Placed> = { moments: Moment<E>[]; undatedEvents: E[]; undatedChanges: Change[] };

const everything: TimelineFilter = { issue: null, party: null, order: "newest" };

/**
 * Lays events and changes on one axis of time.
 *
 * A change comes under the narrowest round or session whose days contain its own, of those in which its party took part if there are any.
 * Where several are as narrow, nothing says which of them it belongs to: it comes under the round that contains them all, and without one on its own
 * day. So no order and no id decides. That it lies in the days of a meeting is all this says; a series has no days of its own, so nothing comes
 * under it. What has no first day is set apart, never guessed onto the axis.
 *
 * @param changes those that pass the filter. Of the events, a filter leaves those with one of them in their days, and those in which
 * the party took part.
 */
export function layAxis<E extends Placed>(
  events: readonly E[],
  changes: readonly Change[],
  filter: TimelineFilter = everything,
): Axis<E> {
  const { order, party } = filter;
  const isFiltered = filter.issue !== null || party !== null;
  const moments: Moment<E>[] = [];
  const undatedEvents: E[] = [];
  const undatedChanges: Change[] = [];
  const ofEvent = new Map<string, Moment<E>>();
  const ofDay = new Map<string, Moment<E>>();
  for (const event of events) {
    const { earliest, latest } = event;
    if (earliest === null) undatedEvents.push(event);
    else {
      const moment = { event, earliest, latest, changes: [], ambiguous: false, gap: null };
      ofEvent.set(event.id, moment);
      moments.push(moment);
    }
  }
  const holders = events.filter(({ kind }) => kind !== "series");
  for (const change of changes) {
    const { earliest, latest } = change;
    if (earliest === null) {
      undatedChanges.push(change);
      continue;
    }
    const around = holders.filter((event) => holds(event, earliest, latest ?? earliest));
    const holder = holderOf(change, around);
    const key = `${earliest}/${latest}`;
    let moment = holder ? ofEvent.get(holder.id) : ofDay.get(key);
    if (!moment) {
      moment = { event: null, earliest, latest, changes: [], ambiguous: around.length > 0, gap: null };
      ofDay.set(key, moment);
      moments.push(moment);
    }
    moment.changes.push(change);
  }
  const concerns = (event: E | null) => !isFiltered || (party !== null && event !== null && attends(event, party));
  const shown = moments
    .filter(({ event, changes }) => changes.length > 0 || concerns(event))
    .sort(order === "newest" ? newestFirst : oldestFirst);
  shown.forEach((moment, index) => {
    moment.changes.sort(byIssue);
    moment.gap = gapBetween(shown[index - 1], moment);
  });
  return { moments: shown, undatedEvents: undatedEvents.filter(concerns), undatedChanges };
}

const holds = ({ earliest, latest }: Placed, from: Day, to: Day) =>
  earliest !== null && latest !== null && earliest <= from && to <= latest;

/** @param around the meetings whose days contain those of the change. */
function holderOf<E extends Placed>(change: Change, around: readonly E[]): E | undefined {
  const own = change.of === "position" ? around.filter((event) => attends(event, change.party.id)) : [];
  const near = own.length > 0 ? own : around;
  const least = Math.min(...near.map(daysIn));
  const equals = near.filter((event) => daysIn(event) === least);
  if (equals.length < 2) return equals[0];
  const containing = (event: E) => equals.every((equal) => equal === event || equal.parentId === event.id);
  return around.find(containing);
}

const attends = (event: Placed, party: string) =>
  event.participants.some((participant) => participant.party?.id === party);

const daysIn = ({ earliest, latest }: Placed) =>
  earliest === null || latest === null ? Number.POSITIVE_INFINITY : daysBetween(earliest, latest);

/** Wider kinds first; a day without a meeting after all meetings of its day. */
const rankOf = (event: Placed | null) => (event ? eventKindIds.indexOf(event.kind) : eventKindIds.length);
const widerFirst = (a: Moment, b: Moment) => rankOf(a.event) - rankOf(b.event);
/** A series that goes on reaches past everything that is on the axis. */
const lastDay = ({ event, earliest, latest }: Moment) => latest ?? (event ? "9999-12-31" : earliest);

function newestFirst(a: Moment, b: Moment): number {
  return compare(lastDay(b), lastDay(a)) || widerFirst(a, b) || compare(b.earliest, a.earliest);
}

function oldestFirst(a: Moment, b: Moment): number {
  return compare(a.earliest, b.earliest) || widerFirst(a, b) || compare(lastDay(a), lastDay(b));
}

/** Issue by issue; on one, the positions by party before the step of its status. */
function byIssue(a: Change, b: Change): number {
  return a.issue.number - b.issue.number || compare(partyOf(a), partyOf(b));
}
const partyOf = (change: Change) => (change.of === "position" ? change.party.name : "\uffff");

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function gapBetween(before: Moment | undefined, after: Moment): number | null {
  if (!before) return null;
  const days =
    before.earliest > after.earliest
      ? daysBetween(lastDay(after), before.earliest)
      : daysBetween(lastDay(before), after.earliest);
  return days > 0 ? days : null;
}
