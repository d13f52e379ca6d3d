import { formatDate } from "@/components/ui/date-text";
import { HistoryList } from "@/components/ui/history-list";
import { Link } from "@/components/ui/link";
import { type ActivityType, activityTypes } from "@/domain/activity/events";
import type { ToldChange } from "@/domain/activity/told-changes";

export type ShownActivity = {
  id: string;
  at: string;
  actor: string;
  type: ActivityType;
  subject: { label: string; href: string | null } | null;
  /** What of the subject it is about. */
  detail: string | null;
  issue: { key: string; title: string; href: string } | null;
  changes: ToldChange[];
  reason: string | null;
};

/** Everything that happened, by day. */
export function ActivityFeed({ rows }: { rows: ShownActivity[] }) {
  const days = [...new Set(rows.map(dayOf))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mt-6 first:mt-0">
      <h2 id={`day-${day}`} className="section-title">
        {formatDate(day)}
      </h2>
      <HistoryList
        items={rows
          .filter((row) => dayOf(row) === day)
          .map((row) => ({
            key: row.id,
            when: <time dateTime={row.at}>{row.at.slice(11, 16)}</time>,
            what: <What row={row} />,
            why: row.reason || row.changes.length > 0 ? <Why row={row} /> : undefined,
          }))}
      />
    </section>
  ));
}

const dayOf = (row: ShownActivity) => row.at.slice(0, 10);

function What({ row: { actor, type, subject, detail, issue } }: { row: ShownActivity }) {
  return (
    <>
      <b>{actor}</b> {activityTypes[type]}
      {subject ? (
        <>
          {": "}
          {subject.href ? (
            <Link className="link" href={subject.href}>
              {subject.label}
            </Link>
          ) : (
            <bdi>{subject.label}</bdi>
          )}
        </>
      ) : null}
      {detail ? (
        <>
          : <bdi>{detail}</bdi>
        </>
      ) : null}
      {issue && issue.title !== subject?.label ? (
        <>
          {" "}
          <Link className="link text-ink-2" href={issue.href} data-tip={issue.title}>
            {issue.key}
          </Link>
        </>
      ) : null}
    </>
  );
}

function Why({ row: { changes, reason } }: { row: ShownActivity }) {
  return (
    <>
      {changes.map(({ field, from, to }) => (
        <span key={field} className="block">
          {field}: {from ? <del className="text-ink-2">{from}</del> : <span className="text-ink-2">nothing</span>} →{" "}
          {to ? <ins className="no-underline">{to}</ins> : <span className="text-ink-2">nothing</span>}
        </span>
      ))}
      {reason ? <span className="line-clamp-3">{reason}</span> : null}
    </>
  );
}
