import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { changeCoalitionMembershipAction, recordCoalitionMembershipAction } from "@/domain/parties/actions";
import type { Membership } from "@/domain/parties/schema";

const end = "Empty while it goes on, as far as is known.";

function DatesAndNote({ membership }: { membership?: Membership }) {
  return (
    <>
      <WorldDateFields name="from" legend="Member from" value={membership?.from} />
      <WorldDateFields name="to" legend="Until" help={end} value={membership?.to} />
      <Field name="note" label="Note" optional>
        <Textarea defaultValue={membership?.note} />
      </Field>
    </>
  );
}

/** Records one membership, from the side of the coalition or of the party: the other side is chosen. */
export function MembershipForm({
  negotiation,
  own,
  choose,
  options,
}: {
  negotiation: string;
  own: { coalitionId: string } | { partyId: string };
  choose: "coalitionId" | "partyId";
  options: { id: string; name: string }[];
}) {
  const id = "coalitionId" in own ? own.coalitionId : own.partyId;
  return (
    <CommandForm
      action={recordCoalitionMembershipAction.bind(null, negotiation)}
      input={own}
      draftKey={`${negotiation}/membership/${id}/${choose}`}
      submit="Record membership"
      done="Membership recorded"
    >
      <Field name={choose} label={choose === "partyId" ? "Party" : "Coalition"}>
        <Combobox options={options.map((party) => ({ value: party.id, label: party.name }))} placeholder="Choose…" />
      </Field>
      <DatesAndNote />
    </CommandForm>
  );
}

/** Changes the dates and the note of a membership: who belongs to what never changes. */
export function ChangeMembershipForm({ negotiation, membership }: { negotiation: string; membership: Membership }) {
  const { id, version } = membership;
  return (
    <CommandForm
      action={changeCoalitionMembershipAction.bind(null, negotiation)}
      input={{ id, version }}
      draftKey={`${negotiation}/membership/${id}`}
      submit="Save"
      done="Membership changed"
      labels={{ "from.edtf": "Member from", "to.edtf": "Until" }}
    >
      <DatesAndNote membership={membership} />
    </CommandForm>
  );
}
