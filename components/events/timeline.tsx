import { Changes } from "@/components/events/changes";
import { Moment } from "@/components/events/moment";
import type { EventListing } from "@/domain/events/schema";
import type { Axis } from "@/domain/events/timeline";

/** The axis of time, and apart from it what has no known day. */
export function Timeline({
  negotiation,
  axis,
  events,
}: {
  negotiation: string;
  axis: Axis<EventListing>;
  events: EventListing[];
}) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const within = (event: EventListing | null): string[] => {
    const parent = event?.parentId ? byId.get(event.parentId) : undefined;
    return parent ? [...within(parent), parent.title] : [];
  };
  const { moments, undatedEvents, undatedChanges } = axis;
  return (
    <>
      {moments.length > 0 ? (
        <ol>
          {moments.map((moment) => (
            <Moment
              key={moment.event?.id ?? `${moment.earliest}/${moment.latest}`}
              negotiation={negotiation}
              moment={moment}
              within={within(moment.event)}
            />
          ))}
        </ol>
      ) : null}
      {undatedEvents.length > 0 ? (
        <>
          <h2 className="section-title">
            Events without a known date <small>set apart, because no place on the axis would be true</small>
          </h2>
          <ol>
            {undatedEvents.map((event) => (
              <Moment
                key={event.id}
                negotiation={negotiation}
                moment={{ event, changes: [], ambiguous: false, gap: null }}
                within={within(event)}
              />
            ))}
          </ol>
        </>
      ) : null}
      {undatedChanges.length > 0 ? (
        <>
          <h2 className="section-title">Changes without a known date</h2>
          <Changes negotiation={negotiation} changes={undatedChanges} />
        </>
      ) : null}
    </>
  );
}
