import { MembershipForm } from "@/components/parties/membership-form";
import { Memberships } from "@/components/parties/memberships";
import { DialogButton } from "@/components/ui/dialog-button";
import { Plus } from "@/components/ui/icons/objects";
import type { PartyPage } from "@/domain/parties/schema";

type CoalitionsProps = { negotiation: string; party: PartyPage; writable: boolean };

/** The members of a coalition, and the coalitions a party belongs to. Neither shows where it can say nothing. */
export function Coalitions({ negotiation, party, writable }: CoalitionsProps) {
  const others = party.parties.filter((other) => other.id !== party.id);
  const coalitions = others.filter(({ kind }) => kind === "coalition");
  const canJoin = writable && coalitions.length > 0;
  return (
    <>
      {party.kind === "coalition" ? (
        <>
          <h2 className="section-title">
            Members <small>recorded; what a coalition says is not thereby the position of each</small>
          </h2>
          <Memberships
            negotiation={negotiation}
            memberships={party.members}
            writable={writable}
            none="No member recorded."
          />
          {writable ? (
            <DialogButton
              label="Add member"
              icon={<Plus />}
              buttonSize="sm"
              className="mt-2"
              title={`Add a member of ${party.name}`}
            >
              <MembershipForm
                negotiation={negotiation}
                own={{ coalitionId: party.id }}
                choose="partyId"
                options={others}
              />
            </DialogButton>
          ) : null}
        </>
      ) : null}
      {party.memberOf.length > 0 || canJoin ? (
        <>
          <h2 className="section-title">Coalitions</h2>
          <Memberships
            negotiation={negotiation}
            memberships={party.memberOf}
            writable={writable}
            none="No membership recorded."
          />
          {canJoin ? (
            <DialogButton
              label="Add to a coalition"
              icon={<Plus />}
              buttonSize="sm"
              className="mt-2"
              title={`Add ${party.name} to a coalition`}
            >
              <MembershipForm
                negotiation={negotiation}
                own={{ partyId: party.id }}
                choose="coalitionId"
                options={coalitions}
              />
            </DialogButton>
          ) : null}
        </>
      ) : null}
    </>
  );
}
