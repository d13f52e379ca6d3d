import type { Metadata } from "next";
import { cache } from "react";
import { Coalitions } from "@/components/parties/coalitions";
import { Holdings } from "@/components/parties/holdings";
import { NameForms } from "@/components/parties/name-forms";
import { PartyForm } from "@/components/parties/party-form";
import { PersonForm } from "@/components/people/person-form";
import { PersonLine } from "@/components/people/person-line";
import { Page } from "@/components/shell/page";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pencil, Plus } from "@/components/ui/icons/objects";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { listHoldings } from "@/domain/board/list-holdings";
import { recordPartyNameAction, withdrawPartyNameAction } from "@/domain/parties/actions";
import { partyKindsById } from "@/domain/parties/kinds";
import { getParty } from "@/domain/parties/queries";

type Props = { params: Promise<{ negotiation: string; id: string }> };

const read = cache(async (negotiation: string, id: string) => {
  const ctx = await memberPage(negotiation);
  return { ctx, party: await orNotFound(getParty(ctx, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation, id } = await params;
  const { party } = await read(negotiation, id);
  return { title: `${party.name} · ${negotiation}` };
}

export default async function PartyPage({ params }: Props) {
  const { negotiation, id } = await params;
  const { ctx, party } = await read(negotiation, id);
  const { held, issues } = await listHoldings(ctx, party.id);
  const writable = may(ctx.actor.role, "party.write");
  const names = {
    record: recordPartyNameAction.bind(null, negotiation),
    withdraw: withdrawPartyNameAction.bind(null, negotiation),
    input: { partyId: party.id },
    draftKey: `${negotiation}/party/${party.id}`,
  };
  return (
    <Page
      title={party.name}
      crumbs={[{ label: "Parties and people", href: `/n/${negotiation}/parties` }]}
      actions={
        writable ? (
          <DialogButton label="Edit party" icon={<Pencil />} title="Edit the party">
            <PartyForm negotiation={negotiation} party={party} />
          </DialogButton>
        ) : null
      }
    >
      <div className="cols">
        <div className="min-w-0">
          <h2 className="section-title">
            Positions{" "}
            <small>
              held today on {held.length} of {issues} issues
            </small>
          </h2>
          {held.length > 0 ? (
            <Holdings negotiation={negotiation} holdings={held} />
          ) : (
            <EmptyState level={3} title="No position recorded">
              What this party holds appears here once a position of it was reviewed. Positions are recorded from quotes
              in the reader.
            </EmptyState>
          )}
          <Coalitions negotiation={negotiation} party={party} writable={writable} />
        </div>
        <aside aria-label="About this party">
          <h2 className="section-title">Details</h2>
          <dl className="kv">
            <dt>Kind</dt>
            <dd data-tip={partyKindsById[party.kind].help}>{partyKindsById[party.kind].label}</dd>
            <dt>Principal</dt>
            <dd>{party.principal ? "Yes: an agreement needs its consent" : "No"}</dd>
            {party.shortName ? (
              <>
                <dt>Short name</dt>
                <dd>{party.shortName}</dd>
              </>
            ) : null}
            {party.note ? (
              <>
                <dt>Note</dt>
                <dd className="whitespace-pre-line">{party.note}</dd>
              </>
            ) : null}
          </dl>
          <h2 className="section-title">
            Names in sources <small>as they are written there</small>
          </h2>
          <NameForms forms={party.forms} commands={writable ? names : undefined} />
          <h2 className="section-title">People</h2>
          <div className="stack">
            {party.people.length > 0 ? (
              <div className="grid gap-1">
                {party.people.map((person) => (
                  <PersonLine key={person.id} negotiation={negotiation} person={person} />
                ))}
              </div>
            ) : (
              <p className="text-ink-2">Nobody recorded.</p>
            )}
            {may(ctx.actor.role, "person.write") ? (
              <div>
                <DialogButton label="Add person" icon={<Plus />} buttonSize="sm" title="Add a person">
                  <PersonForm negotiation={negotiation} parties={party.parties} partyId={party.id} />
                </DialogButton>
              </div>
            ) : null}
          </div>
        </aside>
      </div>
    </Page>
  );
}
