import type { Metadata } from "next";
import { PartyForm } from "@/components/parties/party-form";
import { PartyList } from "@/components/parties/party-list";
import { PersonForm } from "@/components/people/person-form";
import { PersonLine } from "@/components/people/person-line";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons/objects";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { listParties } from "@/domain/parties/queries";
import { listPeople } from "@/domain/people/queries";

type Props = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Parties and people · ${(await params).negotiation}` };
}

export default async function PartiesPage({ params }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const [{ parties, issues }, people] = await Promise.all([listParties(ctx), listPeople(ctx)]);
  const { role } = ctx.actor;
  const principals = parties.filter(({ principal }) => principal);
  const others = parties.filter(({ principal }) => !principal);
  const unattached = people.filter(({ party }) => party === null);
  const addParty = may(role, "party.write") ? (
    <DialogButton label="Add party" icon={<Plus />} variant="primary" title="Add a party">
      <PartyForm negotiation={negotiation} />
    </DialogButton>
  ) : null;
  const addPerson = may(role, "person.write") ? (
    <DialogButton label="Add person" icon={<Plus />} title="Add a person">
      <PersonForm negotiation={negotiation} parties={parties.map(({ id, name }) => ({ id, name }))} />
    </DialogButton>
  ) : null;
  const shown = { negotiation, people, issues };
  return (
    <Page
      title="Parties and people"
      actions={
        parties.length > 0 ? (
          <>
            <ButtonLink href={`/n/${negotiation}/parties/names`}>Names to settle</ButtonLink>
            {addPerson}
            {addParty}
          </>
        ) : null
      }
    >
      {parties.length === 0 ? (
        <EmptyState title="No party yet" action={addParty}>
          The parties are the columns of the board: states, organisations, coalitions, armed groups. The principals,
          whose consent an agreement needs, come first.
        </EmptyState>
      ) : (
        <>
          <h2 className="section-title">
            Principals <small>{principals.length}; an agreement needs the consent of each</small>
          </h2>
          {principals.length > 0 ? (
            <PartyList {...shown} parties={principals} />
          ) : (
            <p className="text-ink-2">No party is marked as a principal. Until one is, no issue can be agreed.</p>
          )}
          {others.length > 0 ? (
            <>
              <h2 className="section-title">
                Other parties <small>{others.length}</small>
              </h2>
              <PartyList {...shown} parties={others} />
            </>
          ) : null}
        </>
      )}
      {unattached.length > 0 ? (
        <>
          <h2 className="section-title">
            People without a party <small>{unattached.length}</small>
          </h2>
          <div className="grid gap-1">
            {unattached.map((person) => (
              <PersonLine key={person.id} negotiation={negotiation} person={person} />
            ))}
          </div>
        </>
      ) : null}
    </Page>
  );
}
