import { IntervalReason, intervalText } from "@/components/dates/said-date";
import { OfficeForm } from "@/components/people/office-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { HistoryList } from "@/components/ui/history-list";
import { Link } from "@/components/ui/link";
import type { PersonPage } from "@/domain/people/schema";

/** What a person is and was, the latest first. */
export function Offices({
  negotiation,
  person,
  writable,
}: {
  negotiation: string;
  person: PersonPage;
  writable: boolean;
}) {
  const items = person.offices.map((office) => ({
    key: office.id,
    when: <span className="num">{intervalText(office.from, office.to)}</span>,
    what: (
      <div className="row">
        <span className="font-semibold">{office.title}</span>
        {office.party ? (
          <Link className="link text-ink-2" href={`/n/${negotiation}/parties/${office.party.id}`}>
            {office.party.name}
          </Link>
        ) : null}
        {writable ? (
          <DialogButton label="Change" variant="quiet" buttonSize="sm" title="Change the office">
            <OfficeForm negotiation={negotiation} person={person} office={office} />
          </DialogButton>
        ) : null}
      </div>
    ),
    why: <IntervalReason from={office.from} to={office.to} />,
  }));
  return <HistoryList items={items} />;
}
