import type { Metadata } from "next";
import { cache } from "react";
import { NameForms } from "@/components/parties/name-forms";
import { OfficeForm } from "@/components/people/office-form";
import { Offices } from "@/components/people/offices";
import { PersonForm } from "@/components/people/person-form";
import { Spoken } from "@/components/people/spoken";
import { Page } from "@/components/shell/page";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pencil, Plus } from "@/components/ui/icons/objects";
import { Link } from "@/components/ui/link";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { listSpoken } from "@/domain/board/list-spoken";
import { recordPersonNameAction, withdrawPersonNameAction } from "@/domain/people/actions";
import { getPerson } from "@/domain/people/queries";

type Props = { params: Promise<{ negotiation: string; id: string }> };

const read = cache(async (negotiation: string, id: string) => {
  const ctx = await memberPage(negotiation);
  return { ctx, person: await orNotFound(getPerson(ctx, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation, id } = await params;
  const { person } = await read(negotiation, id);
  return { title: `${person.name} · ${negotiation}` };
}

export default async function PersonPage({ params }: Props) {
  const { negotiation, id } = await params;
  const { ctx, person } = await read(negotiation, id);
  const spoken = await listSpoken(ctx, person.id);
  const writable = may(ctx.actor.role, "person.write");
  const names = {
    record: recordPersonNameAction.bind(null, negotiation),
    withdraw: withdrawPersonNameAction.bind(null, negotiation),
    input: { personId: person.id },
    draftKey: `${negotiation}/person/${person.id}`,
  };
  return (
    <Page
      title={person.name}
      crumbs={[{ label: "Parties and people", href: `/n/${negotiation}/parties` }]}
      actions={
        writable ? (
          <DialogButton label="Edit person" icon={<Pencil />} title="Edit the person">
            <PersonForm negotiation={negotiation} parties={person.parties} person={person} />
          </DialogButton>
        ) : null
      }
    >
      <div className="cols">
        <div className="min-w-0">
          <h2 className="section-title">Offices</h2>
          {person.offices.length > 0 ? (
            <Offices negotiation={negotiation} person={person} writable={writable} />
          ) : (
            <p className="text-ink-2">No office recorded.</p>
          )}
          {writable ? (
            <DialogButton
              label="Add office"
              icon={<Plus />}
              buttonSize="sm"
              className="mt-2"
              title={`Add an office of ${person.name}`}
            >
              <OfficeForm negotiation={negotiation} person={person} />
            </DialogButton>
          ) : null}
          <h2 className="section-title">
            Positions <small>for which {person.name} is the speaker</small>
          </h2>
          {spoken.length > 0 ? (
            <Spoken negotiation={negotiation} spoken={spoken} />
          ) : (
            <EmptyState level={3} title="No position recorded">
              A position appears here when this person is recorded as its speaker.
            </EmptyState>
          )}
        </div>
        <aside aria-label="About this person">
          <h2 className="section-title">Details</h2>
          <dl className="kv">
            <dt>Party</dt>
            <dd>
              {person.party ? (
                <Link className="link" href={`/n/${negotiation}/parties/${person.party.id}`}>
                  {person.party.name}
                </Link>
              ) : (
                "none recorded"
              )}
            </dd>
            {person.note ? (
              <>
                <dt>Note</dt>
                <dd className="whitespace-pre-line">{person.note}</dd>
              </>
            ) : null}
          </dl>
          <h2 className="section-title">
            Names in sources <small>as they are written there</small>
          </h2>
          <NameForms forms={person.forms} commands={writable ? names : undefined} />
        </aside>
      </div>
    </Page>
  );
}
