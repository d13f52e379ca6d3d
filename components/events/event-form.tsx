import { WorldDateFields } from "@/components/dates/world-date-fields";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { createEventAction, updateEventAction } from "@/domain/events/actions";
import { type EventKind, eventKinds, eventKindsById } from "@/domain/events/kinds";
import type { EventPage } from "@/domain/events/schema";

const kinds = eventKinds.map(({ id, label, help }) => ({ value: id, label, help }));

type EventFormProps = {
  negotiation: string;
  /** The wider events that may contain it. */
  parents: { id: string; title: string; kind: EventKind }[];
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
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="parentId" label="Part of" optional help="A wider event: rounds in a series, sessions in either.">
          <Select
            placeholder="Stands alone"
            defaultValue={event?.parentId ?? parentId ?? ""}
            options={parents.map(({ id, title, kind }) => ({
              value: id,
              label: title,
              group: eventKindsById[kind].label,
            }))}
          />
        </Field>
        <Field name="place" label="Place" optional>
          <Input defaultValue={event?.place} autoComplete="off" />
        </Field>
      </div>
      <WorldDateFields
        name="date"
        legend="When"
        help="Leave the date empty when it is unknown; the words of the source still help."
        value={event?.date}
      />
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
