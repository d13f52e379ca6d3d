import { intervalText } from "@/components/dates/said-date";
import { PersonLine } from "@/components/people/person-line";
import { Link } from "@/components/ui/link";
import { Names } from "@/components/ui/names";
import { partyKindsById } from "@/domain/parties/kinds";
import type { PartyListing } from "@/domain/parties/schema";
import type { PersonListing } from "@/domain/people/schema";

/** Parties in the order of the board's columns, each with its names in sources, its people and, for a coalition, its members. */
export function PartyList({
  negotiation,
  parties,
  people,
  issues,
}: {
  negotiation: string;
  parties: PartyListing[];
  people: PersonListing[];
  issues: number;
}) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {parties.map((party) => (
        <li
          key={party.id}
          className="grid grid-cols-1 gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,6fr)]"
        >
          <div>
            <h3 className="text-md font-semibold">
              <Link className="hover:underline" href={`/n/${negotiation}/parties/${party.id}`}>
                {party.name}
              </Link>
              {party.shortName ? <span className="ml-2 text-xs font-normal text-ink-3">{party.shortName}</span> : null}
            </h3>
            <p className="text-sm text-ink-2">
              {partyKindsById[party.kind].label} · holds on {party.issues} of {issues} issues
            </p>
          </div>
          <PartyNames party={party} />
          <div className="grid content-start gap-1">
            {people
              .filter((person) => person.party?.id === party.id)
              .map((person) => (
                <PersonLine key={person.id} negotiation={negotiation} person={person} />
              ))}
          </div>
          {party.members.length > 0 ? (
            <p className="text-sm text-ink-2 md:col-span-3">
              <span className="label mr-2">Members</span>
              {party.members.map((membership, index) => (
                <span key={membership.id}>
                  {index > 0 ? " · " : null}
                  <Link className="link decoration-rule-2" href={`/n/${negotiation}/parties/${membership.party.id}`}>
                    {membership.party.name}
                  </Link>{" "}
                  <span className="num text-ink-3">{intervalText(membership.from, membership.to)}</span>
                </span>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PartyNames({ party }: { party: PartyListing }) {
  if (party.forms.length === 0) return <p className="text-sm text-ink-3">No name form recorded</p>;
  return (
    <p className="font-serif text-md leading-normal text-ink-2">
      <Names names={party.forms.map(({ form }) => form)} />
    </p>
  );
}
