import { StatusPill } from "@/components/status/status-pill";
import { Chip } from "@/components/ui/chip";
import { Check } from "@/components/ui/icons/objects";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";
import type { IssueFilter } from "@/domain/board/issue-filter";
import { issueStatuses, issueStatusesById } from "@/domain/status/statuses";
import { FilterBox } from "./filter-box";
import { listHref } from "./list-address";

type IssueFiltersProps = {
  negotiation: string;
  filter: IssueFilter;
  members: readonly { id: string; name: string }[];
};

/** What narrows and groups the list. Every setting stands in the address. */
export function IssueFilters({ negotiation, filter, members }: IssueFiltersProps) {
  const href = (change: Partial<IssueFilter>) => listHref(negotiation, filter, change);
  const { status, owner, group } = filter;
  const toggled = (id: IssueFilter["status"][number]) =>
    status.includes(id) ? status.filter((one) => one !== id) : [...status, id];
  const ownerName = owner === "none" ? "nobody" : (members.find(({ id }) => id === owner)?.name ?? "any");
  return (
    <>
      <FilterBox href={href({ text: "" })} text={filter.text} />
      <Popover
        button={`Status: ${status.length === 0 ? "any" : status.length === 1 ? only(status) : status.length}`}
        size="sm"
      >
        <ul className="grid gap-1">
          {issueStatuses.map(({ id }) => (
            <li key={id}>
              <Link
                href={href({ status: toggled(id) })}
                scroll={false}
                aria-current={status.includes(id) ? "true" : undefined}
                className="flex justify-between gap-4 rounded px-1 py-0.5 hover:bg-lift"
              >
                <StatusPill status={id} />
                {status.includes(id) ? <Check /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </Popover>
      <Popover button={`Owner: ${ownerName}`} size="sm">
        <ul className="grid gap-1">
          {[{ id: "none", name: "Nobody" }, ...members].map((member) => (
            <li key={member.id}>
              <Link
                href={href({ owner: owner === member.id ? null : member.id })}
                scroll={false}
                aria-current={owner === member.id ? "true" : undefined}
                className="flex justify-between gap-4 rounded px-1 py-0.5 hover:bg-lift"
              >
                {member.name}
                {owner === member.id ? <Check /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </Popover>
      {status.map((id) => (
        <Chip key={id} label="status" value={issueStatusesById[id].label} removeHref={href({ status: toggled(id) })} />
      ))}
      {owner ? <Chip label="owner" value={ownerName} removeHref={href({ owner: null })} /> : null}
      <span className="ml-auto flex gap-1.5">
        <Chip
          label="group"
          value={group === "parent" ? "by parent" : "by status"}
          href={href({ group: group === "parent" ? "status" : "parent" })}
        />
      </span>
    </>
  );
}

function only([id]: IssueFilter["status"]): string {
  return id ? issueStatusesById[id].label.toLowerCase() : "any";
}
