import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { changeOfficeAction, recordOfficeAction } from "@/domain/people/actions";
import type { Office, PersonPage } from "@/domain/people/schema";

/** Records an office of a person, or changes one. Offices share the person's version. */
export function OfficeForm({
  negotiation,
  person,
  office,
}: {
  negotiation: string;
  person: PersonPage;
  office?: Office;
}) {
  const fields = (
    <>
      <Field name="title" label="Office" help="As “foreign minister” or “special envoy”.">
        <Input defaultValue={office?.title} autoComplete="off" />
      </Field>
      <Field name="partyId" label="For" optional>
        <Combobox
          options={person.parties.map((party) => ({ value: party.id, label: party.name }))}
          defaultValue={office ? office.party?.id : person.party?.id}
          placeholder="No party"
        />
      </Field>
      <WorldDateFields name="from" legend="In office from" value={office?.from} />
      <WorldDateFields name="to" legend="Until" help="Empty while it goes on, as far as is known." value={office?.to} />
    </>
  );
  if (!office)
    return (
      <CommandForm
        action={recordOfficeAction.bind(null, negotiation)}
        input={{ personId: person.id }}
        draftKey={`${negotiation}/office/${person.id}`}
        submit="Record office"
        done="Office recorded"
      >
        {fields}
      </CommandForm>
    );
  return (
    <CommandForm
      action={changeOfficeAction.bind(null, negotiation)}
      input={{ id: office.id, version: person.version }}
      draftKey={`${negotiation}/office/${person.id}/${office.id}`}
      submit="Save"
      done="Office changed"
      labels={{ "from.edtf": "In office from", "to.edtf": "Until" }}
    >
      {fields}
    </CommandForm>
  );
}
