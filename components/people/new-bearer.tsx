import { PartyForm } from "@/components/parties/party-form";
import { PersonForm } from "@/components/people/person-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { may, type Role } from "@/domain/access/permissions";
import type { PartyName } from "@/domain/parties/schema";

/** For a name that is nobody's yet: whoever it is, with the name filled in as the source has it. */
export function NewBearer({
  negotiation,
  role,
  name,
  parties,
}: {
  negotiation: string;
  role: Role;
  name: string;
  parties: PartyName[];
}) {
  return (
    <div className="row gap-1.5">
      {may(role, "person.write") ? (
        <DialogButton label="New person" variant="quiet" buttonSize="sm" title="Add a person">
          <PersonForm negotiation={negotiation} parties={parties} name={name} />
        </DialogButton>
      ) : null}
      {may(role, "party.write") ? (
        <DialogButton label="New party" variant="quiet" buttonSize="sm" title="Add a party">
          <PartyForm negotiation={negotiation} name={name} />
        </DialogButton>
      ) : null}
    </div>
  );
}
