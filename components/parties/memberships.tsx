import { IntervalReason, intervalText } from "@/components/dates/said-date";
import { ChangeMembershipForm } from "@/components/parties/membership-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Link } from "@/components/ui/link";
import type { Membership } from "@/domain/parties/schema";

/** Dated memberships, each with its other side. */
export function Memberships({
  negotiation,
  memberships,
  writable,
  none,
}: {
  negotiation: string;
  memberships: Membership[];
  writable: boolean;
  /** Said when there are none. */
  none: string;
}) {
  if (memberships.length === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {memberships.map((membership) => (
        <li key={membership.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
          <Link className="link font-medium" href={`/n/${negotiation}/parties/${membership.party.id}`}>
            {membership.party.name}
          </Link>
          <span className="num text-ink-2">{intervalText(membership.from, membership.to)}</span>
          <IntervalReason from={membership.from} to={membership.to} />
          {writable ? (
            <DialogButton
              label="Change"
              variant="quiet"
              buttonSize="sm"
              className="ml-auto"
              title={`Membership of ${membership.party.name}`}
            >
              <ChangeMembershipForm negotiation={negotiation} membership={membership} />
            </DialogButton>
          ) : null}
          {membership.note ? <p className="w-full text-sm text-ink-2">{membership.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
