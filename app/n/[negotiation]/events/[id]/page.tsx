import type { Metadata } from "next";
import { cache } from "react";
import { Changes } from "@/components/events/changes";
import { EventCitations } from "@/components/events/event-citations";
import { EventForm } from "@/components/events/event-form";
import { EventWhen } from "@/components/events/event-when";
import { Participants } from "@/components/events/participants";
import { Page } from "@/components/shell/page";
import { DialogButton } from "@/components/ui/dialog-button";
import { Pencil, Plus } from "@/components/ui/icons/objects";
import { Link } from "@/components/ui/link";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { eventKindsById } from "@/domain/events/kinds";
import { getEvent, listChanges } from "@/domain/events/queries";
import { formatWorldDate } from "@/lib/days";
import { plural } from "@/lib/plural";

type Props = { params: Promise<{ negotiation: string; id: string }> };

const read = cache(async (negotiation: string, id: string) => {
  const ctx = await memberPage(negotiation);
  return { ctx, event: await orNotFound(getEvent(ctx, id, may(ctx.actor.role, "event.write"))) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation, id } = await params;
  const { event } = await read(negotiation, id);
  return { title: `${event.title} · ${negotiation}` };
}

export default async function EventDetailPage({ params }: Props) {
  const { negotiation, id } = await params;
  const { ctx, event } = await read(negotiation, id);
  const { earliest, latest, choices } = event;
  const hasDays = event.kind !== "series" && earliest !== null && latest !== null;
  const changes = hasDays ? await listChanges(ctx, earliest, latest) : null;
  const address = (other: string) => `/n/${negotiation}/events/${other}`;
  return (
    <Page
      title={event.title}
      crumbs={[
        { label: "Timeline", href: `/n/${negotiation}/timeline` },
        ...event.parents.map(({ id: parent, title }) => ({ label: title, href: address(parent) })),
      ]}
      actions={
        choices ? (
          <DialogButton label="Edit event" icon={<Pencil />} title="Edit the event">
            <EventForm negotiation={negotiation} parents={choices.parents} event={event} />
          </DialogButton>
        ) : null
      }
    >
      <div className="cols">
        <div className="min-w-0">
          <h2 className="section-title">
            Evidence <small>what this rests on</small>
          </h2>
          <EventCitations negotiation={negotiation} event={event} />
          {event.kind === "session" ? null : (
            <>
              <h2 className="section-title">Parts</h2>
              {event.parts.length === 0 ? <p className="text-ink-2">No part recorded.</p> : null}
              <ul className="divide-y divide-rule border-y border-rule empty:hidden">
                {event.parts.map((part) => (
                  <li key={part.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
                    <span className="num min-w-28 text-ink-2">{formatWorldDate(part.date.edtf)}</span>
                    <Link className="link font-medium" href={address(part.id)}>
                      {part.title}
                    </Link>
                    <span className="text-sm text-ink-2">
                      {[eventKindsById[part.kind].label, part.place].filter(Boolean).join(" · ")}
                    </span>
                  </li>
                ))}
              </ul>
              {choices ? (
                <DialogButton label="Add part" icon={<Plus />} buttonSize="sm" className="mt-2" title="Add a part">
                  <EventForm
                    negotiation={negotiation}
                    parents={[...choices.parents, { id: event.id, title: event.title, kind: event.kind }]}
                    parentId={event.id}
                  />
                </DialogButton>
              ) : null}
            </>
          )}
          {changes ? (
            <>
              <h2 className="section-title">
                Changed in these days{" "}
                <small>
                  {changes.list.length < changes.total
                    ? `${changes.list.length} of ${changes.total}`
                    : plural(changes.total, "change")}
                  {changes.total > 0 ? "; that the meeting brought it is not said" : null}
                </small>
              </h2>
              <Changes negotiation={negotiation} changes={changes.list} dated={earliest !== latest} />
            </>
          ) : null}
        </div>
        <aside aria-label="About this event">
          <h2 className="section-title">Details</h2>
          <dl className="kv">
            <dt>When</dt>
            <dd>
              <EventWhen date={event.date} inFull />
            </dd>
            <dt>Where</dt>
            <dd>{event.place || "not recorded"}</dd>
            <dt>Kind</dt>
            <dd data-tip={eventKindsById[event.kind].help}>{eventKindsById[event.kind].label}</dd>
            {event.note ? (
              <>
                <dt>Note</dt>
                <dd className="whitespace-pre-line">{event.note}</dd>
              </>
            ) : null}
          </dl>
          <h2 className="section-title">Participants</h2>
          <Participants negotiation={negotiation} event={event} />
        </aside>
      </div>
    </Page>
  );
}
