import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { createEventAction, updateEventAction } from "@/domain/events/actions";
import { eventKinds } from "@/domain/events/kinds";
import type { EventPage } from "@/domain/events/schema";
import { WhereAndWhen, type WiderEvent } from "./where-and-when";

const kinds = eventKinds.map(({ id, label, help }) => ({ value: id, label, help }));

type EventFormProps = {
  negotiation: string;
  /** The wider events that may contain it. */
  parents: WiderEvent[];
  event?: EventPage;
  /** What a new event is to lie within. */
  parentId?: string;
};

/** Adds an event, or changes one. */
export function EventForm({ negotiation, parents, event, parentId }: EventFormProps) {
  const fields = (
    <>
      <Field name="title" label="Title" help="Neutral and short, with what tells it from its neighbours.">
        <Input defaultValue={event?.title} autoComplete="off" />
      </Field>
      <RadioGroup name="kind" legend="Kind" options={kinds} defaultValue={event?.kind ?? "round"} />
      <WhereAndWhen parents={parents} within={event?.parentId ?? parentId} place={event?.place} date={event?.date} />
      <Field name="note" label="Note" optional>
        <Textarea defaultValue={event?.note} />
      </Field>
    </>
  );
  if (!event)
    return (
      <CommandForm
        action={createEventAction.bind(null, negotiation)}
        draftKey={`${negotiation}/event/new`}
        submit="Add event"
        done="Event added"
        goTo={`/n/${negotiation}/events/{id}`}
      >
        {fields}
      </CommandForm>
    );
  return (
    <CommandForm
      action={updateEventAction.bind(null, negotiation)}
      input={{ id: event.id, version: event.version }}
      draftKey={`${negotiation}/event/${event.id}`}
      submit="Save"
      done="Event changed"
      labels={{ "date.edtf": "Date" }}
    >
      {fields}
    </CommandForm>
  );
}
