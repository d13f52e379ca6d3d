import { Link } from "@/components/ui/link";
import { type Reason, reasons } from "@/domain/activity/concerns";

type InboxFiltersProps = { path: string; reason: Reason | undefined; unread: boolean };

/** What the inbox can be narrowed to; each has its own address. */
export function InboxFilters({ path, reason, unread }: InboxFiltersProps) {
  const tabs = [
    { label: "All", href: path, current: !reason && !unread },
    { label: "Unread", href: `${path}?unread=1`, current: unread },
    ...reasons.map(({ id, label }) => ({ label, href: `${path}?reason=${id}`, current: reason === id && !unread })),
  ];
  return (
    <nav aria-label="What to show" className="tabs overflow-x-auto">
      {tabs.map(({ label, href, current }) => (
        <Link key={href} href={href} aria-current={current ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
