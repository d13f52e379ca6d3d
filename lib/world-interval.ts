import { Problem } from "./problem";
import { type WorldDateColumns, worldDateColumns, worldDateInput } from "./world-date";

/** From when until when something holds in the world, as the columns of two world dates. Without an end it goes on, as far as is known. */
export type WorldInterval = WorldDateColumns<"from"> & WorldDateColumns<"to">;

type ParsedDate = Parameters<typeof worldDateColumns>[1];

/** The two fields of a form for an interval. */
export const worldIntervalInput = { from: worldDateInput, to: worldDateInput };

/**
 * Two parsed world dates as the columns of an interval.
 * @throws Problem "invalid" when either is no date that its words allow, or when the end certainly lies before the start.
 */
export function worldInterval(from: ParsedDate, to: ParsedDate): WorldInterval {
  const interval = { ...worldDateColumns("from", from), ...worldDateColumns("to", to) };
  const { fromEarliest, toLatest } = interval;
  if (fromEarliest !== null && toLatest !== null && toLatest < fromEarliest) {
    const message = "The end lies before the start.";
    throw new Problem("invalid", message, { "to.edtf": message });
  }
  return interval;
}

/**
 * Whether two intervals certainly share a day. Only days on which each certainly holds are compared, so "about December" never clashes by
 * its blur alone; an unknown start or end counts as open.
 */
export function certainlyOverlap(a: WorldInterval, b: WorldInterval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: WorldInterval, b: WorldInterval): boolean {
  return a.fromLatest === null || b.toEarliest === null || a.fromLatest <= b.toEarliest;
}
