import type { Metadata } from "next";
import { EventForm } from "@/components/events/event-form";
import { Timeline } from "@/components/events/timeline";
import { TimelineFilters } from "@/components/events/timeline-filters";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons/objects";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { readTimeline } from "@/domain/events/queries";
import { timelineFilter } from "@/domain/events/schema";
import { layAxis } from "@/domain/events/timeline";
import { issueKey } from "@/domain/issues/schema";
import { plural } from "@/lib/plural";

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Timeline · ${(await params).negotiation}` };
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const filter = timelineFilter.parse(await searchParams);
  const { events, changes, issues, parties } = await readTimeline(ctx, filter);
  const axis = layAxis(events, changes.list, filter);
  const isFiltered = filter.issue !== null || filter.party !== null;
  const shown = axis.moments.filter(({ event }) => event !== null).length + axis.undatedEvents.length;
  const isEmpty = shown === 0 && changes.total === 0;
  const add = may(ctx.actor.role, "event.write") ? (
    <DialogButton label="Add event" icon={<Plus />} variant="primary" title="Add an event">
      <EventForm negotiation={negotiation} parents={events.filter(({ kind }) => kind !== "session")} />
    </DialogButton>
  ) : null;
  return (
    <Page
      title="Timeline"
      actions={isEmpty && !isFiltered ? null : add}
      toolbar={
        isEmpty && !isFiltered ? null : (
          <>
            <TimelineFilters
              issue={filter.issue === null ? "" : String(filter.issue)}
              party={filter.party ?? ""}
              order={filter.order === "oldest" ? "oldest" : ""}
              issues={issues.map(({ number, title }) => ({
                value: String(number),
                label: `${issueKey(negotiation, number)} ${title}`,
              }))}
              parties={parties.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <span className="num">
              {shown < events.length ? `${shown} of ${events.length} events` : plural(shown, "event")},{" "}
              {changes.list.length < changes.total
                ? `the newest ${changes.list.length} of ${changes.total} changes`
                : plural(changes.total, "change")}
            </span>
          </>
        )
      }
    >
      {isEmpty ? (
        <Nothing negotiation={negotiation} isFiltered={isFiltered} add={add} />
      ) : (
        <Timeline negotiation={negotiation} axis={axis} events={events} />
      )}
    </Page>
  );
}

function Nothing(props: { negotiation: string; isFiltered: boolean; add: React.ReactNode }) {
  if (props.isFiltered)
    return (
      <EmptyState
        title="Nothing recorded here"
        action={<ButtonLink href={`/n/${props.negotiation}/timeline`}>Show everything</ButtonLink>}
      >
        No event and no change passes this filter.
      </EmptyState>
    );
  return (
    <EmptyState title="No event yet" action={props.add}>
      Meetings stand here in the order of time: series, rounds and sessions, with uncertain dates drawn as uncertain.
      What parties held and which status an issue reached appears under the meeting of its day.
    </EmptyState>
  );
}
