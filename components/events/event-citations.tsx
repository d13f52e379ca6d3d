import { Combobox } from "@/components/ui/combobox";
import { CommandButton } from "@/components/ui/command-button";
import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { Plus } from "@/components/ui/icons/objects";
import { Link } from "@/components/ui/link";
import { Quote } from "@/components/ui/quote";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { citeForEventAction, withdrawEventCitationAction } from "@/domain/events/actions";
import type { EventChoices, EventCitation, EventPage } from "@/domain/events/schema";
import { stances, stancesById } from "@/domain/evidence/stances";
import { transformsById } from "@/domain/sources/vocabulary";

const stanceOptions = stances.map(({ id, label, help }) => ({ value: id, label, help }));

/** The quotes that what is recorded of an event rests on. */
export function EventCitations({ negotiation, event }: { negotiation: string; event: EventPage }) {
  const { citations, choices } = event;
  return (
    <div className="stack">
      {citations.length === 0 ? (
        <p className="text-ink-2">No quote cited. Quotes are made in the reader and cited here.</p>
      ) : null}
      {citations.map((citation) => (
        <CitedQuote
          key={citation.id}
          negotiation={negotiation}
          eventId={event.id}
          citation={citation}
          writable={choices !== null}
        />
      ))}
      {choices ? (
        <div>
          <DialogButton label="Cite a quote" icon={<Plus />} buttonSize="sm" title="Cite a quote for this event">
            <CitationForm negotiation={negotiation} eventId={event.id} choices={choices} />
          </DialogButton>
        </div>
      ) : null}
    </div>
  );
}

function CitedQuote({
  negotiation,
  eventId,
  citation,
  writable,
}: {
  negotiation: string;
  eventId: string;
  citation: EventCitation;
  writable: boolean;
}) {
  const { id, exact, stance, note, evidenceId, captureId, transform, document } = citation;
  const source = (
    <span className="row">
      <span>
        {stancesById[stance].label} ·{" "}
        <Link className="link" href={`/n/${negotiation}/captures/${captureId}#evidence-${evidenceId}`}>
          {document}
        </Link>
        {transform === "original" ? null : ` · ${transformsById[transform].label.toLowerCase()}`}
      </span>
      {writable ? (
        <CommandButton
          action={withdrawEventCitationAction.bind(null, negotiation)}
          input={{ citationId: id }}
          done="Citation withdrawn"
          undo={{
            action: citeForEventAction.bind(null, negotiation),
            input: { eventId, citation: { evidenceId, stance, note } },
          }}
          variant="quiet"
          size="sm"
        >
          Withdraw
        </CommandButton>
      ) : null}
    </span>
  );
  return (
    <div>
      <Quote source={source}>{exact}</Quote>
      {note ? <p className="mt-1 text-sm text-ink-2">{note}</p> : null}
    </div>
  );
}

function CitationForm({
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
      action={citeForEventAction.bind(null, negotiation)}
      input={{ eventId }}
      draftKey={`${negotiation}/event/${eventId}/citation`}
      submit="Cite"
      done="Quote cited"
    >
      <Field
        name="citation.evidenceId"
        label="Quote"
        help={`Among the newest ${choices.quotes.length} quotes. Others are found in the reader of their document.`}
      >
        <Combobox
          options={choices.quotes.map(({ id, exact, document }) => ({ value: id, label: exact, detail: document }))}
          placeholder="Type some of its words…"
          emptyText="No quote has these words"
        />
      </Field>
      <RadioGroup name="citation.stance" legend="What it does" options={stanceOptions} defaultValue="supports" />
      <Field name="citation.note" label="Note" optional>
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}
