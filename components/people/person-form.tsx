import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { PartyName } from "@/domain/parties/schema";
import { createPersonAction, updatePersonAction } from "@/domain/people/actions";
import type { PersonFields } from "@/domain/people/schema";

type PersonFormProps = {
  negotiation: string;
  parties: PartyName[];
  person?: PersonFields;
  /** The party that the form was opened from. */
  partyId?: string;
  /** The name as a source has it, of somebody who is yet to be added; then the form stays where it was opened. */
  name?: string;
};

/** Adds a person, or changes one. */
export function PersonForm({ negotiation, parties, person, partyId, name }: PersonFormProps) {
  const fields = (
    <>
      <Field name="name" label="Name" help="The name we use. Other spellings are name forms.">
        <Input defaultValue={person?.name ?? name} autoComplete="off" />
      </Field>
      <Field name="partyId" label="Party" optional help="For whom this person speaks.">
        <Combobox
          options={parties.map((party) => ({ value: party.id, label: party.name }))}
          defaultValue={person?.party?.id ?? partyId}
          placeholder="None"
        />
      </Field>
      <Field name="note" label="Note" optional>
        <Textarea defaultValue={person?.note} />
      </Field>
    </>
  );
  if (!person)
    return (
      <CommandForm
        action={createPersonAction.bind(null, negotiation)}
        draftKey={`${negotiation}/person/new${name ? `/${name}` : ""}`}
        submit="Add person"
        done="Person added"
        goTo={name ? undefined : `/n/${negotiation}/people/{id}`}
      >
        {fields}
      </CommandForm>
    );
  return (
    <CommandForm
      action={updatePersonAction.bind(null, negotiation)}
      input={{ id: person.id, version: person.version }}
      draftKey={`${negotiation}/person/${person.id}`}
      submit="Save"
      done="Person changed"
    >
      {fields}
    </CommandForm>
  );
}
