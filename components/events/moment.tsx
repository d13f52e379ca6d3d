import { Fragment } from "react";
import { AxisMark } from "@/components/events/axis-mark";
import { Changes } from "@/components/events/changes";
import { EventWhen } from "@/components/events/event-when";
import { Link } from "@/components/ui/link";
import { Names } from "@/components/ui/names";
import { eventKindsById } from "@/domain/events/kinds";
import type { EventListing } from "@/domain/events/schema";
import type { Moment as AxisMoment } from "@/domain/events/timeline";
import { plural } from "@/lib/plural";

type MomentProps = {
  negotiation: string;
  moment: Pick<AxisMoment<EventListing>, "event" | "changes" | "ambiguous" | "gap">;
  /** What contains the event, from the widest. */
  within: string[];
};

const line = "before:absolute before:inset-y-0 before:left-1/2 before:w-px before:-translate-x-1/2 before:bg-rule-2";
const grid =
  "grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 md:grid-cols-[10.5rem_1.25rem_minmax(0,1fr)] [&>*:nth-child(1)]:max-md:col-start-2 [&>*:nth-child(2)]:max-md:row-span-2 [&>*:nth-child(2)]:max-md:row-start-1";

/** One moment of the axis: an event with what changed in its days, or days on which something changed without one. */
export function Moment({ negotiation, moment, within }: MomentProps) {
  const { event, changes, ambiguous, gap } = moment;
  const date = event?.date ?? changes[0]?.date ?? { edtf: null, text: null, basis: null, note: "" };
  return (
    <>
      {gap !== null && gap > 6 ? (
        <li className={grid}>
          <span className="hidden md:block" />
          <span aria-hidden="true" className={`relative min-h-9 ${line}`} />
          <span className="self-center text-xs text-ink-3">{gapText(gap)}</span>
        </li>
      ) : null}
      <li className={grid} id={event ? `event-${event.id}` : undefined}>
        <div className="pt-0.5 md:pb-5 md:text-right">
          <EventWhen date={date} />
        </div>
        <span className={`relative ${line}`}>
          <AxisMark event={event} />
        </span>
        <div className="min-w-0 pb-5">
          {event ? <Heading negotiation={negotiation} event={event} within={within} /> : null}
          {changes.length > 0 ? (
            <div className={event ? "mt-2 border-l border-rule pl-3" : ""}>
              <h3 className="label">
                {event
                  ? "Changed in these days; that the meeting brought it is not said"
                  : ambiguous
                    ? "Changed while there were several meetings; which of them brought it is not said"
                    : "Changed outside of any recorded event"}
              </h3>
              <Changes negotiation={negotiation} changes={changes} />
            </div>
          ) : null}
        </div>
      </li>
    </>
  );
}

function Heading({ negotiation, event, within }: { negotiation: string; event: EventListing; within: string[] }) {
  const who = event.participants.flatMap(({ party, person }) => person?.name ?? party?.name ?? []);
  return (
    <>
      <p className="text-xs text-ink-3">
        {within.map((title) => (
          <Fragment key={title}>
            <bdi>{title}</bdi> ›{" "}
          </Fragment>
        ))}
        {eventKindsById[event.kind].label}
      </p>
      <h2 className="text-md font-semibold">
        <Link className="hover:underline" href={`/n/${negotiation}/events/${event.id}`}>
          {event.title}
        </Link>
        {event.place ? <span className="ml-2 text-sm font-normal text-ink-2">{event.place}</span> : null}
      </h2>
      {who.length > 0 || event.quotes > 0 ? (
        <p className="text-sm text-ink-2">
          <Names names={who} />
          {who.length > 0 && event.quotes > 0 ? " · " : null}
          {event.quotes > 0 ? plural(event.quotes, "quote") : null}
        </p>
      ) : null}
    </>
  );
}

function gapText(days: number): string {
  if (days < 21) return `${days} days between`;
  if (days < 75) return `${Math.round(days / 7)} weeks between`;
  return days < 730 ? `${Math.round(days / 30.4)} months between` : `${Math.round(days / 365)} years between`;
}
