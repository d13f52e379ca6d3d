import { Combobox } from "@/components/ui/combobox";
import { CommandButton } from "@/components/ui/command-button";
import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { Close, Plus } from "@/components/ui/icons/objects";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { addParticipantAction, removeParticipantAction } from "@/domain/events/actions";
import type { EventChoices, EventPage, Participant } from "@/domain/events/schema";

type ParticipantsProps = { negotiation: string; event: EventPage };

/** Who took part, and as what. Without `choices` it is only read. */
export function Participants({ negotiation, event }: ParticipantsProps) {
  const { participants, choices } = event;
  return (
    <div className="stack">
      {participants.length === 0 ? <p className="text-ink-2">Nobody recorded.</p> : null}
      <ul className="grid gap-1">
        {participants.map((participant) => (
          <li key={participant.id} className="flex items-start gap-x-2">
            <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
              <Who negotiation={negotiation} participant={participant} />
              {participant.capacity ? <span className="text-sm text-ink-2">{participant.capacity}</span> : null}
            </div>
            {choices ? <Remove negotiation={negotiation} eventId={event.id} participant={participant} /> : null}
          </li>
        ))}
      </ul>
      {choices ? (
        <div>
          <DialogButton label="Add participant" icon={<Plus />} buttonSize="sm" title="Add a participant">
            <ParticipantForm negotiation={negotiation} eventId={event.id} choices={choices} />
          </DialogButton>
        </div>
      ) : null}
    </div>
  );
}

function Who({ negotiation, participant: { party, person } }: { negotiation: string; participant: Participant }) {
  return (
    <>
      {person ? (
        <Link className="link" href={`/n/${negotiation}/people/${person.id}`}>
          {person.name}
        </Link>
      ) : null}
      {party ? (
        <Link
          className={person ? "text-sm text-ink-2 hover:underline" : "link"}
          href={`/n/${negotiation}/parties/${party.id}`}
        >
          {party.name}
        </Link>
      ) : null}
    </>
  );
}

function Remove({
  negotiation,
  eventId,
  participant,
}: {
  negotiation: string;
  eventId: string;
  participant: Participant;
}) {
  const { id, capacity, recorded } = participant;
  return (
    <CommandButton
      action={removeParticipantAction.bind(null, negotiation)}
      input={{ id }}
      done="Participant removed"
      undo={{ action: addParticipantAction.bind(null, negotiation), input: { eventId, capacity, ...recorded } }}
      variant="quiet"
      size="sm"
      data-tip="Remove"
    >
      <Close />
      <VisuallyHidden>Remove {participant.person?.name ?? participant.party?.name}</VisuallyHidden>
    </CommandButton>
  );
}

function ParticipantForm({
  negotiation,
  eventId,
  choices,
}: {
  negotiation: string;
  eventId: string;
  choices: EventChoices;
}) {
  return (
    <CommandForm
      action={addParticipantAction.bind(null, negotiation)}
      input={{ eventId }}
      draftKey={`${negotiation}/event/${eventId}/participant`}
      submit="Add participant"
      done="Participant added"
    >
      <Field name="partyId" label="Party" optional help="A party, a person, or a person for a party.">
        <Combobox options={choices.parties.map(({ id, name }) => ({ value: id, label: name }))} placeholder="None" />
      </Field>
      <Field name="personId" label="Person" optional>
        <Combobox
          options={choices.people.map(({ id, name, party }) => ({
            value: id,
            label: name,
            detail: party ?? undefined,
          }))}
          placeholder="None"
        />
      </Field>
      <Field name="capacity" label="Capacity" optional help="As what: host, delegation, observer.">
        <Input autoComplete="off" />
      </Field>
    </CommandForm>
  );
}
