import { Checkbox } from "@/components/ui/checkbox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { createPartyAction, updatePartyAction } from "@/domain/parties/actions";
import { partyKinds } from "@/domain/parties/kinds";
import type { PartyFields } from "@/domain/parties/schema";

const kinds = partyKinds.map(({ id, label }) => ({ value: id, label }));

type PartyFormProps = {
  negotiation: string;
  party?: PartyFields;
  /** The name as a source has it, of a party that is yet to be added; then the form stays where it was opened. */
  name?: string;
};

/** Adds a party, or changes one. */
export function PartyForm({ negotiation, party, name }: PartyFormProps) {
  const fields = (
    <>
      <Field name="name" label="Name" help="As the board shall head its column.">
        <Input defaultValue={party?.name ?? name} autoComplete="off" />
      </Field>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field name="kind" label="Kind" help="Only a coalition has members.">
          <Select options={kinds} placeholder="Choose…" defaultValue={party?.kind ?? ""} />
        </Field>
        <Field name="shortName" label="Short name" optional help="For narrow columns, as “UK”.">
          <Input defaultValue={party?.shortName ?? ""} autoComplete="off" />
        </Field>
      </div>
      <Checkbox
        name="principal"
        label="Principal"
        help="No agreement comes about without its consent. Principals stand first."
        defaultChecked={party?.principal ?? false}
      />
      <Field name="sort" label="Place in the order" optional help="Small numbers stand first; equal ones go by name.">
        <Input type="number" min={0} max={9999} step={1} defaultValue={party?.sort ?? 0} className="num" />
      </Field>
      <Field name="note" label="Note" optional>
        <Textarea defaultValue={party?.note} />
      </Field>
    </>
  );
  if (!party)
    return (
      <CommandForm
        action={createPartyAction.bind(null, negotiation)}
        draftKey={`${negotiation}/party/new${name ? `/${name}` : ""}`}
        submit="Add party"
        done="Party added"
        goTo={name ? undefined : `/n/${negotiation}/parties/{id}`}
      >
        {fields}
      </CommandForm>
    );
  return (
    <CommandForm
      action={updatePartyAction.bind(null, negotiation)}
      input={{ id: party.id, version: party.version }}
      draftKey={`${negotiation}/party/${party.id}`}
      submit="Save"
      done="Party changed"
    >
      {fields}
    </CommandForm>
  );
}
